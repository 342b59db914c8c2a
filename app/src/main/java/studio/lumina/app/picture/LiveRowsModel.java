package studio.lumina.app.picture;

import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;

/// Hands on the rows of the picture being painted, whether it is on the stage or not. FX thread
/// only, without a toolkit.
public final class LiveRowsModel {
  private RowSink sink = RowSink.NONE;
  private long running = -1;

  public LiveRowsModel(EventSource events) {
    events.listen(news -> news.forEach(this::hear));
  }

  /// Where the rows are shown as they come.
  public void paintOn(RowSink target) {
    sink = target;
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Began began -> {
        running = began.entry().id();
        sink.begin(running, began.entry().size());
      }
      case StudioEvent.Told told -> {
        if (told.id() == running) {
          hear(told.event());
        }
      }
      case StudioEvent.Ended ended -> ended(ended.entry().id());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(entry -> ended(entry.id()));
      default -> {}
    }
  }

  private void hear(Event event) {
    switch (event) {
      case Event.Preview preview -> sink.band(preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> sink.band(0, finished.pixels());
      case Event.Reading _,
          Event.WordsAdded _,
          Event.PictureStarted _,
          Event.CodesDrawn _,
          Event.RowFinished _ -> {}
    }
  }

  private void ended(long id) {
    if (id == running) {
      running = -1;
      sink.end();
    }
  }
}
