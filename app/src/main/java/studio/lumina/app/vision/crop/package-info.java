/// The frame on the photo.
@NullMarked
package studio.lumina.app.vision.crop;

import org.jspecify.annotations.NullMarked;
