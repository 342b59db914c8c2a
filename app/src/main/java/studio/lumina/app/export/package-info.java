/// Pictures of the library as files for others: format, size, names, and what the files tell.
@NullMarked
package studio.lumina.app.export;

import org.jspecify.annotations.NullMarked;
