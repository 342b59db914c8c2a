/// The conversation that is shown: its branches, the answer that comes, what is said next.
@NullMarked
package studio.lumina.app.chat.conversation;

import org.jspecify.annotations.NullMarked;
