/// How events reach the window's thread.
@NullMarked
package studio.lumina.app.work.feed;

import org.jspecify.annotations.NullMarked;
