/// Running jobs: the worker threads, the drawing of pictures, and the studio that wires them.
@NullMarked
package studio.lumina.app.work.run;

import org.jspecify.annotations.NullMarked;
