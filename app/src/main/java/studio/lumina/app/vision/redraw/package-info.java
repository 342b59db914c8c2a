/// A part of a picture drawn anew, and pictures extended: the mask and what is asked for with it.
@NullMarked
package studio.lumina.app.vision.redraw;

import org.jspecify.annotations.NullMarked;
