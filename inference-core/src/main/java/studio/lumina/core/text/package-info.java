/// Words to token ids and back.
@NullMarked
package studio.lumina.core.text;

import org.jspecify.annotations.NullMarked;
