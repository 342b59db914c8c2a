/// The engine process, the one worker thread, and the feed to the window.
@NullMarked
package studio.lumina.app.work;

import org.jspecify.annotations.NullMarked;
