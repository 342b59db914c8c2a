/// What came of the tasks.
@NullMarked
package studio.lumina.app.vision.result;

import org.jspecify.annotations.NullMarked;
