package studio.lumina.app.chat.context;

import java.util.Optional;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.core.Part;

/// A piece of the model's context: the words or a picture of a turn.
///
/// @param place what names it where it is muted
/// @param number of its kind in the branch, from 1
/// @param tokens that it takes
/// @param text its words; empty for a picture
/// @param image its picture, where it is one
/// @param model the checkpoint that made the picture
/// @param muted whether the model does not see it
/// @param after tokens that follow it, which are read again where it is muted or seen again
public record ContextPiece(
    MutedPiece place,
    Kind kind,
    int number,
    int tokens,
    String text,
    Optional<Part.Image> image,
    String model,
    boolean muted,
    int after) {
  /// What it is.
  public enum Kind {
    /// Words of the artist.
    QUESTION,
    /// Words of the model.
    ANSWER,
    /// A picture of either.
    PICTURE
  }
}
