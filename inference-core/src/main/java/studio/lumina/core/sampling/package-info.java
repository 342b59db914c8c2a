/// Sampling presets for each task and the counter-based random numbers.
@NullMarked
package studio.lumina.core.sampling;

import org.jspecify.annotations.NullMarked;
