/// Controls that know nothing of the studio.
@NullMarked
package studio.lumina.app.control;

import org.jspecify.annotations.NullMarked;
