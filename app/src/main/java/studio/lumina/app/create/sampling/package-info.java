/// The sampling values and the seed.
@NullMarked
package studio.lumina.app.create.sampling;

import org.jspecify.annotations.NullMarked;
