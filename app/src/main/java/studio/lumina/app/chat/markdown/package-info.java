/// Answers in Markdown as nodes of the window.
@NullMarked
package studio.lumina.app.chat.markdown;

import org.jspecify.annotations.NullMarked;
