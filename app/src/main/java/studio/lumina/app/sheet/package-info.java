/// Sets of pictures as one labelled picture. Knows no window.
@NullMarked
package studio.lumina.app.sheet;

import org.jspecify.annotations.NullMarked;
