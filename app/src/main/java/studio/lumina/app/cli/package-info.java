/// The command line: picocli commands over the core; loads no JavaFX. Results go to standard
/// output, everything else to standard error.
@NullMarked
package studio.lumina.app.cli;

import org.jspecify.annotations.NullMarked;
