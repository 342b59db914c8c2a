/// What token ids mean: special tokens, image codes, grid tokens, and the grammar of a reply as
/// pure functions.
@NullMarked
package studio.lumina.core.vocabulary;

import org.jspecify.annotations.NullMarked;
