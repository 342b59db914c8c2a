/// The published checkpoints that the program knows, as data.
@NullMarked
package studio.lumina.core.models.catalog;

import org.jspecify.annotations.NullMarked;
