package studio.lumina.app.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.stage.StageTokens;
import studio.lumina.app.store.PictureEntry;

/// The rows of the picture on the stage, and how many of them are shown: the playhead stands at the
/// last finished row, or where it was put. FX thread only, without a toolkit.
public final class TimelineModel {
  /// What [#scrubProperty] says while the playhead stands at the last finished row.
  public static final int AT_HEAD = -1;

  private static final int PAGE = 8;
  private static final double[] SCALES = {1, 1.5, 2, 3, 4, 6, 8};

  /// What stands along the rows; changes with the picture and its values, not with its tokens.
  ///
  /// @param rows of the whole picture
  /// @param columns tokens in a row
  /// @param lanes values along the rows
  /// @param prompts prompts along the rows
  public record Shape(
      int rows, int columns, List<TimelineLane> lanes, List<TimelineSegment> prompts) {
    static final Shape NONE = new Shape(0, 0, List.of(), List.of());

    static Shape of(PictureEntry entry) {
      int rows = entry.size().rows();
      return new Shape(
          rows,
          entry.size().columns(),
          TimelineLane.of(entry.schedule(), rows),
          TimelineSegment.of(entry.schedule(), rows));
    }
  }

  private final StageModel stage;
  private final OverlayModel overlay;
  private final ReadOnlyObjectWrapper<Shape> shape = new ReadOnlyObjectWrapper<>(Shape.NONE);
  private final ReadOnlyIntegerWrapper scrub = new ReadOnlyIntegerWrapper(AT_HEAD);
  private long shown = -1;

  public TimelineModel(StageModel stage, OverlayModel overlay) {
    this.stage = stage;
    this.overlay = overlay;
    stage.shownProperty().addListener((value, before, now) -> take(now));
  }

  /// The rows of the picture on the stage, with the values and prompts along them.
  public ReadOnlyObjectProperty<Shape> shapeProperty() {
    return shape.getReadOnlyProperty();
  }

  /// How many rows are to be seen, or [#AT_HEAD] for all there are.
  public ReadOnlyIntegerProperty scrubProperty() {
    return scrub.getReadOnlyProperty();
  }

  /// Rows that are finished.
  public int head() {
    return stage.tokens().map(StageTokens::finishedRows).orElse(0);
  }

  /// Rows that are finished and whose pixels are on the stage: what bars and line may say.
  int visible() {
    return Math.min(head(), stage.progressProperty().get().row());
  }

  /// Rows that are to be seen: where the playhead stands.
  public int playhead() {
    return scrub.get() == AT_HEAD ? head() : Math.min(scrub.get(), head());
  }

  /// The row from which a fork would be drawn anew: the playhead's, or of a finished picture whose
  /// playhead was not moved, its middle.
  public int forkRow() {
    int rows = shape.get().rows();
    return playhead() >= rows ? rows / 2 : playhead();
  }

  /// Bits of a row: the mean of its tokens, of what the overlay shows; 0 where it has none.
  public double bits(int row) {
    return stage.tokens().map(tokens -> tokens.mean(overlay.bars(), row)).orElse(0.0);
  }

  /// Bits that a full bar stands for: a round number, so that bars keep their height as rows come.
  public double scale() {
    double most = 0;
    for (int row = 0; row < shape.get().rows(); row++) {
      most = Math.max(most, bits(row));
    }
    for (double scale : SCALES) {
      if (most <= scale) {
        return scale;
      }
    }
    return OverlayModel.MOST_BITS;
  }

  /// Puts the playhead behind `rows` rows; at the last finished one or beyond it follows the
  /// painting.
  public void scrub(int rows) {
    scrub.set(rows >= head() ? AT_HEAD : Math.max(0, rows));
  }

  /// Moves the playhead.
  public void step(int rows) {
    scrub(playhead() + rows);
  }

  /// Moves the playhead by several rows.
  ///
  /// @param direction -1 up, 1 down
  public void page(int direction) {
    step(direction * Math.max(1, Math.min(PAGE, shape.get().rows() / 4)));
  }

  /// Puts the playhead above the first row.
  public void toStart() {
    scrub(0);
  }

  /// Returns the playhead to the last finished row.
  public void release() {
    scrub.set(AT_HEAD);
  }

  private void take(Optional<PictureEntry> entry) {
    long id = entry.map(PictureEntry::id).orElse(-1L);
    if (id != shown) {
      shown = id;
      release();
    }
    shape.set(entry.map(Shape::of).orElse(Shape.NONE));
  }
}
