/// What the studio can be asked for and what it tells: requests, events, and estimates of time.
@NullMarked
package studio.lumina.app.work;

import org.jspecify.annotations.NullMarked;
