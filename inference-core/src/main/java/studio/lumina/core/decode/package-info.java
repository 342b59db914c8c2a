/// Prompt templates, the decode loop, guidance branches and sessions.
@NullMarked
package studio.lumina.core.decode;

import org.jspecify.annotations.NullMarked;
