package studio.lumina.core;

/// A constraint on a conversation's reply: free, words alone, or one picture.
public sealed interface ReplyForm {
  /// As the model likes: words, pictures, or both.
  record Free() implements ReplyForm {}

  /// Words alone: a picture's start is no candidate of any draw.
  record Words() implements ReplyForm {}

  /// One picture of this size and nothing else: its three opening tokens are given, and the turn
  /// ends with it.
  record Image(Size size) implements ReplyForm {}
}
