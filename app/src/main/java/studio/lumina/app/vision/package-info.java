/// The Vision workspace.
@NullMarked
package studio.lumina.app.vision;

import org.jspecify.annotations.NullMarked;
