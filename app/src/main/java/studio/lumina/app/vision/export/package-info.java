/// Maps as others want them: other colours, clipped, at the photo's own size and place.
@NullMarked
package studio.lumina.app.vision.export;

import org.jspecify.annotations.NullMarked;
