/// The picture on the stage: what is shown, what is painted, and what lies over it.
@NullMarked
package studio.lumina.app.stage;

import org.jspecify.annotations.NullMarked;
