/// The picture that a drawing follows.
@NullMarked
package studio.lumina.app.create.control;

import org.jspecify.annotations.NullMarked;
