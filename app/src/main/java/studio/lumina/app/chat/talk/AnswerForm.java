package studio.lumina.app.chat.talk;

/// What the artist wants as an answer.
public enum AnswerForm {
  /// Words, pictures, or both.
  ANY,
  /// Words alone.
  WORDS,
  /// One picture.
  PICTURE
}
