/// The values by which the model chooses tokens, as properties that a panel shows.
@NullMarked
package studio.lumina.app.sampling;

import org.jspecify.annotations.NullMarked;
