package studio.lumina.app.store;

import java.util.List;
import studio.lumina.core.Part;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;

/// A turn of a conversation as it is asked for.
///
/// @param said words and pictures
/// @param form what the answer may be
/// @param sampling how it is drawn
/// @param limit most tokens of the answer; 0 for as many as the context leaves
/// @param muted pieces of earlier turns that the model does not see
public record AskedTurn(
    List<Part> said, ReplyForm form, Sampling sampling, int limit, List<MutedPiece> muted) {
  public AskedTurn {
    said = List.copyOf(said);
    muted = List.copyOf(muted);
  }

  /// This turn with its photos as references, or encoded.
  public AskedTurn saying(List<Part> parts) {
    return new AskedTurn(parts, form, sampling, limit, muted);
  }

  /// The same, asked under another seed.
  public AskedTurn withSeed(long seed) {
    return new AskedTurn(said, form, sampling.withSeed(seed), limit, muted);
  }
}
