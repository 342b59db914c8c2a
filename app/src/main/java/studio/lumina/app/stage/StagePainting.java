package studio.lumina.app.stage;

import java.util.SortedMap;
import java.util.TreeMap;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EtaEstimator;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.RowSchedule;

/// The picture being painted, kept whole whether it is looked at or not. FX thread only.
final class StagePainting {
  private final StageTokens tokens;
  private final SortedMap<Integer, Picture> bands = new TreeMap<>();
  private final EtaEstimator pace;
  private PictureEntry entry;
  private PaintProgress progress;

  /// @param pace begun for this picture
  StagePainting(PictureEntry entry, EtaEstimator pace) {
    this.entry = entry;
    this.pace = pace;
    tokens = StageTokens.of(entry);
    progress = PaintProgress.of(entry);
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
    progress = progress.drawn(drawn.row(), drawn.column() + drawn.codes().size(), pace);
  }

  /// Keeps a band; one that begins where an earlier one did takes its place.
  void band(int firstRow, Picture band) {
    bands.put(firstRow, band);
  }

  /// Puts its rows onto a sink that shows its frame.
  void replay(PaintSink sink) {
    bands.forEach(sink::band);
  }
}
