/// Measures speed and memory of a checkpoint on this machine; nothing in the studio depends on it.
@NullMarked
package studio.lumina.core.bench;

import org.jspecify.annotations.NullMarked;
