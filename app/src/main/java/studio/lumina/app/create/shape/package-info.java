/// The shape of a picture to be drawn.
@NullMarked
package studio.lumina.app.create.shape;

import org.jspecify.annotations.NullMarked;
