package studio.lumina.app.store;

/// The figures of an answer: tokens read, reused and drawn, and the time they took.
///
/// @param read tokens read before it
/// @param reused tokens of earlier turns that the cache held
/// @param drawn tokens drawn
/// @param millis time from its beginning to its end, rests not counted
public record TurnFigures(int read, int reused, int drawn, long millis) {
  /// Of a turn that was not begun.
  public static final TurnFigures NONE = new TurnFigures(0, 0, 0, 0);

  /// These, and those of a turn that went on after them.
  public TurnFigures goneOn(TurnFigures later) {
    return new TurnFigures(later.read, later.reused, drawn + later.drawn, millis + later.millis);
  }
}
