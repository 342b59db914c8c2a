/// Whether a checkpoint fits this computer's memory, and how long a picture takes.
@NullMarked
package studio.lumina.core.models.fit;

import org.jspecify.annotations.NullMarked;
