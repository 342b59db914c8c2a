package studio.lumina.core;

import java.util.List;

/// The result of a turn: words and pictures, and the tokens they were made of.
///
/// @param parts the reply's words and pictures in order; a picture cut short is there with the
///   codes it has
/// @param finish how it ended
/// @param ids every id drawn or forced in the reply, in order, end of turn included
/// @param sequence what the conversation grows by when this turn joins it: the prompt's ids, then
///   the reply's as they stand there. A conversation's tokens are these, one turn after the other;
///   [Engine#session(Tokens)] rebuilds it from them
/// @param schedules for each picture in `parts`, the values its rows were drawn under
/// @param usage counts
/// @param numericsKey names everything that decides about the last bits; see the engine's card
public record Turn(
    List<Part> parts,
    Finish finish,
    Tokens ids,
    Tokens sequence,
    List<RowSchedule> schedules,
    Usage usage,
    String numericsKey) {
  /// How a turn ended.
  public enum Finish {
    /// The model ended it, or the picture that was asked for is complete.
    ENDED,
    /// Paused at a row boundary, to be continued.
    PAUSED,
    /// Stopped by the user.
    STOPPED,
    /// The token limit or the context was reached.
    LIMIT
  }

  /// Tokens counted.
  ///
  /// @param read prompt tokens read in this turn
  /// @param reused tokens of earlier turns found in the cache
  /// @param drawn tokens drawn in this turn
  public record Usage(int read, int reused, int drawn) {}

  public Turn {
    parts = List.copyOf(parts);
    schedules = List.copyOf(schedules);
  }
}
