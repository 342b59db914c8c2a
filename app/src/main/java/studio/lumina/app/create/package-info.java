/// The Create workspace: the settings of a drawing on the left, the picture on the stage in the
/// middle, its set, the queue and the newest pictures on the right.
@NullMarked
package studio.lumina.app.create;

import org.jspecify.annotations.NullMarked;
