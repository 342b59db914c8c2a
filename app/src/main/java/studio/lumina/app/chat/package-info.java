/// The Chat workspace.
@NullMarked
package studio.lumina.app.chat;

import org.jspecify.annotations.NullMarked;
