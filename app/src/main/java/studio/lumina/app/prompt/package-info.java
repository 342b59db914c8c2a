/// The artist's words before they become a prompt: choices, lists, styles; and what a file that
/// comes from outside is. Knows no window.
@NullMarked
package studio.lumina.app.prompt;

import org.jspecify.annotations.NullMarked;
