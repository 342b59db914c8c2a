/// The studio: where everything is put together and started.
@NullMarked
package studio.lumina.app;

import org.jspecify.annotations.NullMarked;
