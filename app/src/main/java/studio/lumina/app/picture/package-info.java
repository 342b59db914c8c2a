/// Pictures of the library in small: tiles, thumbnails, rows of a picture being painted.
@NullMarked
package studio.lumina.app.picture;

import org.jspecify.annotations.NullMarked;
