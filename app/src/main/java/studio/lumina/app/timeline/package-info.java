/// The rows of the picture on the stage, with its values, prompts and forks along them.
@NullMarked
package studio.lumina.app.timeline;

import org.jspecify.annotations.NullMarked;
