package studio.lumina.app.chat.conversation;

/// What the artist wants as an answer.
public enum AnswerForm {
  /// Words, pictures, or both.
  ANY,
  /// Words alone.
  WORDS,
  /// One picture.
  PICTURE
}
