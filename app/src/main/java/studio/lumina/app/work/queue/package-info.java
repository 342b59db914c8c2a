/// What waits to be run, in which order, and what holds it.
@NullMarked
package studio.lumina.app.work.queue;

import org.jspecify.annotations.NullMarked;
