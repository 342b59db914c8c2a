/// The decoder-only transformer behind a small seam that tests replace.
@NullMarked
package studio.lumina.core.model;

import org.jspecify.annotations.NullMarked;
