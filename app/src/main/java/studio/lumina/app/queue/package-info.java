/// What waits to be painted.
@NullMarked
package studio.lumina.app.queue;

import org.jspecify.annotations.NullMarked;
