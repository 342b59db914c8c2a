package studio.lumina.app.cli;

/// What the answer of a turn may be, as it is written on the command line.
enum ChatAnswer {
  /// Words, pictures, or both.
  any,
  /// Words alone.
  words,
  /// One picture.
  picture
}
