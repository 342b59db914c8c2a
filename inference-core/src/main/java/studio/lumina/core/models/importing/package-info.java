/// Checkpoints that are on disk already: found, checked, remembered.
@NullMarked
package studio.lumina.core.models.importing;

import org.jspecify.annotations.NullMarked;
