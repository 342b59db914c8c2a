package studio.lumina.app.control;

/// How many rows of image tokens of the picture on a [PictureStage] are finished, which of them are
/// shown, and where the playhead stands. FX thread only.
final class StageRows {
  private final Runnable changed;
  private final PlayheadRow head;
  private int base;
  private int finished;
  private int shown = PictureStage.ALL_ROWS;
  private boolean painting;

  /// @param changed runs when the picture is to be drawn again
  StageRows(Runnable changed) {
    this.changed = changed;
    head = new PlayheadRow(changed);
  }

  /// A picture with as many rows, none of which is being painted.
  void put(int rows) {
    base = rows;
    finished = rows;
    painting = false;
    place(rows);
  }

  /// Rows are painted from now on.
  void begin() {
    painting = true;
  }

  /// No rows are painted any more.
  void end() {
    painting = false;
  }

  /// Rows that are there before the first that is painted.
  void base(int rows) {
    base = rows;
    finished = Math.max(finished, rows);
    place(finished);
  }

  /// Rows up to this one have been painted; the playhead glides there.
  void advance(int rows) {
    int row = Math.max(finished, rows);
    if (row != finished) {
      finished = row;
      head.glide(row);
    }
    changed.run();
  }

  /// Painting ended with as many rows.
  ///
  /// @param file whether a file with them takes the place of what was painted
  void settle(int rows, boolean file) {
    painting = false;
    place(Math.max(file ? rows : 0, Math.min(finished, rows)));
    if (file) {
      finished = rows;
    }
  }

  /// Shows the first rows only, or [PictureStage#ALL_ROWS].
  void show(int rows) {
    shown = rows;
    changed.run();
  }

  /// How many are shown, from the top; a fraction while the playhead glides.
  double visible() {
    return isScrubbed() ? Math.min(shown, finished) : head.row();
  }

  /// What is drawn of them.
  ///
  /// @param all rows of the picture
  /// @param lost whether the picture's file could not be read
  StageLayers.Rows drawn(int all, boolean lost) {
    double visible = lost ? 0 : Math.min(visible(), all);
    boolean playhead = !lost && (isScrubbed() || isPartial(visible, all));
    return new StageLayers.Rows(visible, base, playhead, isScrubbed() ? (int) visible : finished);
  }

  private boolean isScrubbed() {
    return shown != PictureStage.ALL_ROWS;
  }

  /// Whether rows are to come: it is painted, or rests with some of them.
  private boolean isPartial(double visible, int all) {
    return visible < all && (painting || visible > 0);
  }

  private void place(int row) {
    head.place(row);
    changed.run();
  }
}
