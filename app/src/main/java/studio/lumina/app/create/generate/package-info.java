/// What Generate comes to.
@NullMarked
package studio.lumina.app.create.generate;

import org.jspecify.annotations.NullMarked;
