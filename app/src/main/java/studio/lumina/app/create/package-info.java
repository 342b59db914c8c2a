/// The Create workspace: what goes in on the left, the stage in the middle, what came of it on the
/// right.
@NullMarked
package studio.lumina.app.create;

import org.jspecify.annotations.NullMarked;
