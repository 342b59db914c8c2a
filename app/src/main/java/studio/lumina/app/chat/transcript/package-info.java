/// Turns of a conversation as they are read.
@NullMarked
package studio.lumina.app.chat.transcript;

import org.jspecify.annotations.NullMarked;
