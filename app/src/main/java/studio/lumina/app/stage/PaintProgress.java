package studio.lumina.app.stage;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EtaEstimator;
import studio.lumina.core.Event;
import studio.lumina.core.Size;

/// The progress of the picture on the stage.
///
/// @param state empty where there is no picture
/// @param row rows that are finished and seen: while painting never more than the picture shows
/// @param rows rows in all
/// @param tokens image tokens so far
/// @param total image tokens in all
/// @param speed image tokens a second, 0 where unknown
/// @param secondsLeft 0 where unknown
/// @param read tokens of the prompt and of finished rows read into the model
/// @param toRead tokens to be read before painting begins; 0 where unknown
public record PaintProgress(
    Optional<PictureEntry.State> state,
    int row,
    int rows,
    int tokens,
    int total,
    double speed,
    double secondsLeft,
    int read,
    int toRead) {
  static final PaintProgress NONE = new PaintProgress(Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0);

  static PaintProgress of(PictureEntry entry) {
    Size size = entry.size();
    int tokens = entry.codes().size();
    return new PaintProgress(
        Optional.of(entry.state()),
        tokens / size.columns(),
        size.rows(),
        tokens,
        size.codes(),
        0,
        0,
        0,
        0);
  }

  PaintProgress reading(Event.Reading reading) {
    return new PaintProgress(
        state, row, rows, tokens, total, speed, secondsLeft, reading.done(), reading.total());
  }

  /// @param shown rows whose pixels are there
  PaintProgress drawn(int row, int columns, EtaEstimator pace, int shown) {
    int inRow = rows == 0 ? 1 : total / rows;
    int now = row * inRow + columns;
    return new PaintProgress(
        state,
        Math.min(now / inRow, shown),
        rows,
        now,
        total,
        pace.perSecond(),
        pace.secondsLeft(total - now),
        0,
        0);
  }

  /// Rows whose tokens are all there, seen or not.
  public int drawnRows() {
    return rows == 0 ? 0 : tokens / (total / rows);
  }

  /// This where so many rows' pixels are there.
  PaintProgress shown(int count) {
    return new PaintProgress(
        state, Math.min(drawnRows(), count), rows, tokens, total, speed, secondsLeft, read, toRead);
  }
}
