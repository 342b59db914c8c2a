/// Other values while a picture is painted.
@NullMarked
package studio.lumina.app.create.steer;

import org.jspecify.annotations.NullMarked;
