/// Changing a picture by words, again and again.
@NullMarked
package studio.lumina.app.vision.edit;

import org.jspecify.annotations.NullMarked;
