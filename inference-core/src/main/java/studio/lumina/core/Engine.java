package studio.lumina.core;

/// An open checkpoint. Any thread may call it; calls that compute wait for each other. Whoever
/// opened it closes it.
public interface Engine extends AutoCloseable {
  /// What is open.
  ModelCard card();

  /// A new, empty conversation.
  ///
  /// @throws LuminaException when the engine is gone
  Session session();

  /// The pixels (RGB) of a picture's finished rows: `size.width()` wide, 16 pixels high a row.
  ///
  /// @throws LuminaException where no row is finished, or the engine fails
  Picture decode(Part.Drawn drawn);

  /// A photo fitted and encoded.
  ///
  /// @throws LuminaException where the photo cannot be fitted, or the engine fails
  Part.Drawn encode(Part.Photo photo);

  /// Tokens that `prompt` takes in a new conversation, without the picture that it asks for.
  int count(Prompt prompt);

  /// Ends every session and frees the model; idempotent.
  @Override
  void close();
}
