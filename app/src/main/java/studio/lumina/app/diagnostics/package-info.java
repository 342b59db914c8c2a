/// What the program writes about itself, with nothing of the artist's in it. Knows no window.
@NullMarked
package studio.lumina.app.diagnostics;

import org.jspecify.annotations.NullMarked;
