package studio.lumina.app.stage;

import studio.lumina.app.picture.LivePreview;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EtaEstimator;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;

/// The picture being painted, with its tokens, progress and live preview, whether it is looked at
/// or not. FX thread only.
final class StagePainting {
  private final StageTokens tokens;
  private final LivePreview preview;
  private final EtaEstimator pace;
  private PictureEntry entry;
  private PaintProgress progress;
  private int shownRows;

  /// @param preview where its rows come
  /// @param pace begun for this picture
  StagePainting(PictureEntry entry, LivePreview preview, EtaEstimator pace) {
    this.entry = entry;
    this.preview = preview;
    this.pace = pace;
    tokens = StageTokens.of(entry);
    progress = PaintProgress.of(entry);
    shownRows = entry.finishedRows();
  }

  long id() {
    return entry.id();
  }

  /// As it was begun, with the values in force by now.
  PictureEntry entry() {
    return entry;
  }

  StageTokens tokens() {
    return tokens;
  }

  PaintProgress progress() {
    return progress;
  }

  void steered(RowSchedule schedule) {
    entry = entry.withSchedule(schedule);
  }

  void reading(Event.Reading reading) {
    progress = progress.reading(reading);
  }

  void drawn(Event.CodesDrawn drawn) {
    tokens.add(drawn);
    pace.drawn(drawn.codes().size());
    progress = progress.drawn(drawn.row(), drawn.column() + drawn.codes().size(), pace, shownRows);
  }

  /// Its pixels.
  LivePreview preview() {
    return preview;
  }

  /// A band of rows can be seen.
  void seen(int firstRow, Picture band) {
    shownRows = Math.max(shownRows, firstRow + band.height() / Size.CELL);
    progress = progress.shown(shownRows);
  }
}
