package studio.lumina.core.model;

/// Ids drawn, and what the model thought of them.
///
/// @param ids drawn ids
/// @param surprise for each, `-log2 p` in bits under the guided, allowed distribution at
///   temperature 1 before top-k
/// @param entropy for each, that distribution's entropy in bits
public record Draws(int[] ids, float[] surprise, float[] entropy) {}
