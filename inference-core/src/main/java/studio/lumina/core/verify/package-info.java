/// Checks of this implementation against a folder of expected values of the original one.
@NullMarked
package studio.lumina.core.verify;

import org.jspecify.annotations.NullMarked;
