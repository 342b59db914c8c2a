/// Pictures: fitting a photo to a size, and the VQ codec between pixels and codes.
@NullMarked
package studio.lumina.core.image;

import org.jspecify.annotations.NullMarked;
