package studio.lumina.app.create;

/// Which parts of Create have room beside each other: where a window is narrow the right panel
/// gives way first, then the left; where it is low, the lanes below the rows.
///
/// @param left whether the left panel stands beside the stage
/// @param right whether the right panel does
/// @param lanes whether values, prompts and branches are drawn below the rows
record PanelLayout(boolean left, boolean right, boolean lanes) {
  /// Less is too little for the stage's tools and its timeline, in pixels.
  static final double LEAST_STAGE = 420;

  /// What the stage keeps before the right panel gets anything.
  private static final double FAIR_STAGE = 492;

  private static final double LOW = 540;

  /// @param width of the workspace in pixels, as laid out
  /// @param height of the workspace in pixels
  /// @param leftWidth what the left panel takes; 0 where the artist folded it
  /// @param rightWidth what the right panel would take
  static PanelLayout of(double width, double height, double leftWidth, double rightWidth) {
    boolean left = width - leftWidth >= LEAST_STAGE;
    boolean right = left && width - leftWidth - rightWidth >= FAIR_STAGE;
    return new PanelLayout(left, right, height >= LOW);
  }
}
