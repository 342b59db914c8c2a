package studio.lumina.core.model;

/// Ids drawn, and what the model thought of them.
///
/// @param ids drawn ids
/// @param surprisal for each, `-log2 p` in bits under the guided, allowed distribution at
///   temperature 1 before top-k
/// @param entropy for each, that distribution's entropy in bits
public record DrawnTokens(int[] ids, float[] surprisal, float[] entropy) {}
