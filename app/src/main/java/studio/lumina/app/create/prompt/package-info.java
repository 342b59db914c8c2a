/// The prompt's words, their styles and choices.
@NullMarked
package studio.lumina.app.create.prompt;

import org.jspecify.annotations.NullMarked;
