package studio.lumina.app.vision.result;

import java.util.Map;
import java.util.TreeMap;
import studio.lumina.app.stage.PaintSink;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;

/// The map being painted: its rows so far, so that whoever looks at it later sees them too. FX
/// thread only, without a toolkit.
final class LivePicture {
  private final Map<Integer, Picture> bands = new TreeMap<>();
  private PictureEntry entry;

  LivePicture(PictureEntry entry) {
    this.entry = entry;
  }

  /// Whether it is this picture.
  boolean is(long picture) {
    return entry.id() == picture;
  }

  /// The picture, with the size that it turned out to have.
  PictureEntry entry() {
    return entry;
  }

  /// Whether there is something of it to be seen.
  boolean hasRows() {
    return !bands.isEmpty() || entry.finishedRows() > 0;
  }

  /// The model chose another size.
  void resize(Event.PictureStarted started) {
    entry = entry.sized(started.size());
    bands.clear();
  }

  /// Finished rows.
  void band(int firstRow, Picture band) {
    bands.put(firstRow, band);
  }

  /// Shows all there is.
  void showOn(PaintSink sink) {
    sink.begin(entry.size());
    int before = entry.finishedRows();
    if (before > 0) {
      entry.file().ifPresent(file -> sink.base(file, before));
    }
    bands.forEach(sink::band);
  }
}
