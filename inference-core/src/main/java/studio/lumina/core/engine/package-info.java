/// Wires the packages below into an engine in this process.
@NullMarked
package studio.lumina.core.engine;

import org.jspecify.annotations.NullMarked;
