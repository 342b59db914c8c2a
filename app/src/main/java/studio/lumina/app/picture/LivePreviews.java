package studio.lumina.app.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;

/// The live previews of the pictures being painted: one for each picture, also while it rests for
/// another job, whatever number of views show it. To be made before the models that look a preview
/// up when they hear that its picture began. FX thread only, without a toolkit.
public final class LivePreviews {
  private final Map<Long, LivePreview> painted = new HashMap<>();
  private final Set<Long> ended = new HashSet<>();

  public LivePreviews(EventSource events) {
    events.listen(this::hear);
  }

  /// The preview of a picture that is being painted; it is still there for those who hear the same
  /// delivery of events in which the picture ends.
  public Optional<LivePreview> of(long id) {
    return Optional.ofNullable(painted.get(id));
  }

  private void hear(List<? extends StudioEvent> bulk) {
    painted.keySet().removeAll(ended);
    ended.clear();
    bulk.forEach(this::hear);
  }

  private void hear(StudioEvent event) {
    switch (event) {
      case StudioEvent.Began began -> began(began.entry());
      case StudioEvent.Told told -> of(told.id()).ifPresent(preview -> hear(told.event(), preview));
      case StudioEvent.Ended over -> ended.add(over.entry().id());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(entry -> ended.add(entry.id()));
      default -> {}
    }
  }

  private void began(PictureEntry entry) {
    if (ended.remove(entry.id())) {
      painted.remove(entry.id()); // continued at once: what it has is in its file
    }
    painted.computeIfAbsent(entry.id(), _ -> new LivePreview(entry.size()));
  }

  private static void hear(Event event, LivePreview preview) {
    switch (event) {
      case Event.Preview rows -> preview.band(rows.firstRow(), rows.band());
      case Event.PictureFinished finished -> preview.band(0, finished.pixels());
      case Event.Reading _,
          Event.TokensAdded _,
          Event.WordsAdded _,
          Event.PictureStarted _,
          Event.CodesDrawn _,
          Event.RowFinished _ -> {}
    }
  }
}
