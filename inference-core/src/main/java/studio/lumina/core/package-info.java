/// The contract between the engine and whoever uses it: immutable values of JDK types, and two
/// interfaces.
@NullMarked
package studio.lumina.core;

import org.jspecify.annotations.NullMarked;
