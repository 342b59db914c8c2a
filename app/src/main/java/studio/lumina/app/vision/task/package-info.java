/// What a photo can be read as.
@NullMarked
package studio.lumina.app.vision.task;

import org.jspecify.annotations.NullMarked;
