/// The fence around the native engine: start-up, failures as values, programs built from source
/// text, mapped memory.
@NullMarked
package studio.lumina.core.torch;

import org.jspecify.annotations.NullMarked;
