/// Makes the program that is shipped: a runtime, an application image and installers, by the JDK's
/// own `jlink` and `jpackage`.
@NullMarked
package studio.lumina.packaging;

import org.jspecify.annotations.NullMarked;
