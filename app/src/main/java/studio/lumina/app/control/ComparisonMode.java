package studio.lumina.app.control;

/// How a picture and what came of it are looked at together.
public enum ComparisonMode {
  /// Both in one place, with a divider between them.
  SLIDER,
  /// Beside each other, zoomed and pushed together.
  SIDE_BY_SIDE,
  /// One over the other, through which it is seen.
  OVERLAY
}
