/// A whole folder of photos through the tasks that are ticked.
@NullMarked
package studio.lumina.app.vision.folder;

import org.jspecify.annotations.NullMarked;
