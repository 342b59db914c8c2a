package studio.lumina.core;

/// Progress of a turn: words, image tokens and pixels as they come, told in order on the engine's
/// thread.
public sealed interface Event {
  /// The prompt is being read into the cache.
  ///
  /// @param done tokens read
  /// @param total tokens to read, without those the cache held already
  record Reading(int done, int total) implements Event {}

  /// A conversation's turn grew: its prompt's ids once they are known, then the reply's as they are
  /// drawn or forced, in order and without gaps. What was told makes a [Request#begun], also where
  /// the turn never came to its end. Told in conversations alone.
  ///
  /// @param reply whether the ids are the reply's
  record TokensAdded(boolean reply, Tokens ids) implements Event {}

  /// Words were added to the reply; whole characters only.
  record WordsAdded(String text) implements Event {}

  /// A picture begins.
  ///
  /// @param picture its number in this turn, from 0
  record PictureStarted(int picture, Size size) implements Event {}

  /// Image tokens were drawn, or read because they stay ([Request#kept]), at most a row's.
  ///
  /// @param row row of the first of them, from 0
  /// @param column column of the first of them, from 0
  /// @param codes their ids; all in one row
  /// @param surprisal for each, `-log2 p` in bits under the guided distribution at temperature 1
  ///   before top-k
  /// @param entropy for each, that distribution's entropy in bits
  record CodesDrawn(
      int picture, int row, int column, Tokens codes, float[] surprisal, float[] entropy)
      implements Event {}

  /// A row is finished.
  record RowFinished(int picture, int row) implements Event {}

  /// Finished rows as pixels; may shift slightly in the final picture.
  ///
  /// @param firstRow first row of image tokens that the band shows, from 0
  /// @param band as wide as the picture, a multiple of 16 pixels high
  record Preview(int picture, int firstRow, Picture band) implements Event {}

  /// A picture is finished.
  ///
  /// @param pixels its exact pixels, RGB
  record PictureFinished(int picture, Picture pixels, Part.Drawn drawn) implements Event {}
}
