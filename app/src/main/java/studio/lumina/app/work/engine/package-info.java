/// The engine in a process of its own: how it is started, spoken to, watched, and started again
/// after it was lost.
@NullMarked
package studio.lumina.app.work.engine;

import org.jspecify.annotations.NullMarked;
