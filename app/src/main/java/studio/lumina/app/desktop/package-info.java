/// What the system around the window offers: staying awake, notifications. Knows no window; a
/// system that lacks it is no error.
@NullMarked
package studio.lumina.app.desktop;

import org.jspecify.annotations.NullMarked;
