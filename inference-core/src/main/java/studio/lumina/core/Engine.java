package studio.lumina.core;

import java.util.List;

/// An open checkpoint. Any thread may call it; calls that compute wait for each other. Whoever
/// opened it closes it.
public interface Engine extends AutoCloseable {
  /// What is open.
  ModelCard card();

  /// A new, empty conversation.
  ///
  /// @throws LuminaException when the engine is gone
  Session session();

  /// A conversation rebuilt from its tokens, the codes of its pictures among them. They are read
  /// with the next turn, which tells the progress and can be stopped; what follows is the same as
  /// in the session that had these tokens, bit for bit under the same numerics key.
  ///
  /// @param tokens as [Session#tokens] gave them, or the [Turn#sequence]s of its turns
  /// @throws LuminaException with [Problem.TokensInvalid] where they are no conversation, with
  ///   [Problem.ContextFull] where they leave no room for a turn, or when the engine is gone
  Session session(Tokens tokens);

  /// The pixels (RGB) of a picture's finished rows: `size.width()` wide, 16 pixels high a row.
  ///
  /// @throws LuminaException where no row is finished, or the engine fails
  Picture decode(Part.Drawn drawn);

  /// A photo fitted and encoded.
  ///
  /// @throws LuminaException where the photo cannot be fitted, or the engine fails
  Part.Drawn encode(Part.Photo photo);

  /// A photo's file decoded, fitted and encoded: the one time that its pixels are needed. The
  /// result goes into the [Part.PhotoReference] that stands for it.
  ///
  /// @throws LuminaException with [Problem.PictureDamaged], [Problem.PictureUnsupported] or
  ///   [Problem.PictureTooLarge], where the photo cannot be fitted, or the engine fails
  Part.Drawn encode(PhotoFile file, Crop crop);

  /// Tokens that `prompt` takes in a new conversation, without the picture that it asks for.
  int count(Prompt prompt);

  /// What runs of ids in a conversation are, without gaps: its start, words, whole or cut pictures,
  /// ends of turns. Waits for no computation.
  ///
  /// @param tokens whole turns, or the beginning of some
  List<TokenSpan> spans(Tokens tokens);

  /// A conversation whose last reply was cut off anywhere, as it stands once that reply is kept:
  /// the turn is ended, and a picture that is cut stands as the picture of its finished rows. Waits
  /// for no computation.
  ///
  /// @param tokens one or more turns, of which the last has at least its whole prompt
  /// @throws LuminaException with [Problem.TokensInvalid] where they are no such ids
  Tokens standing(Tokens tokens);

  /// Ends every session and frees the model; idempotent.
  @Override
  void close();
}
