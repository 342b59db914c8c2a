/// Finds the coloured shapes of the starter's world in pictures, by their pixels alone: no tokens,
/// no knowledge of what was asked for. Fitted on rendered scenes.
@NullMarked
package studio.lumina.starter.sight;

import org.jspecify.annotations.NullMarked;
