/// A picture's recipe: all that is needed to draw it again, in the one form in which the studio and
/// the command line write it into a PNG file and read it from there.
@NullMarked
package studio.lumina.app.recipe;

import org.jspecify.annotations.NullMarked;
