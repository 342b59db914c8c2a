/// The picture that Vision works on, and what is remembered of earlier ones.
@NullMarked
package studio.lumina.app.vision.source;

import org.jspecify.annotations.NullMarked;
