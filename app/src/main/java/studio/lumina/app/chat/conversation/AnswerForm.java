package studio.lumina.app.chat.conversation;

/// The form of the answer that the artist asks for.
public enum AnswerForm {
  /// Words, pictures, or both.
  ANY,
  /// Words alone.
  WORDS,
  /// One picture.
  PICTURE
}
