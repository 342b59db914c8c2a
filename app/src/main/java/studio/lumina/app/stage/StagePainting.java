package studio.lumina.app.stage;

import java.util.SortedMap;
import java.util.TreeMap;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EtaEstimator;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;

/// The picture being painted, kept whole whether it is looked at or not. FX thread only.
final class StagePainting {
  private final StageTokens tokens;
  private final SortedMap<Integer, Picture> bands = new TreeMap<>();
  private final EtaEstimator pace;
  private PictureEntry entry;
  private PaintProgress progress;
  private int shownRows;

  /// @param pace begun for this picture
  StagePainting(PictureEntry entry, EtaEstimator pace) {
    this.entry = entry;
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

  void steered(RowSchedule lanes) {
    entry = entry.withLanes(lanes);
  }

  void reading(Event.Reading reading) {
    progress = progress.reading(reading);
  }

  void drawn(Event.CodesDrawn drawn) {
    tokens.add(drawn);
    pace.drawn(drawn.codes().size());
    progress = progress.drawn(drawn.row(), drawn.column() + drawn.codes().size(), pace, shownRows);
  }

  /// Keeps a band; it takes the place of earlier ones from its first row on.
  void band(int firstRow, Picture band) {
    bands.tailMap(firstRow).clear();
    bands.put(firstRow, band);
    shownRows = Math.max(shownRows, firstRow + band.height() / Size.CELL);
    progress = progress.shown(shownRows);
  }

  /// Puts its rows onto a sink that shows its frame.
  void replay(PaintSink sink) {
    bands.forEach(sink::band);
  }
}
