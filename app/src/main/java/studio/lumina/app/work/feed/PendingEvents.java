package studio.lumina.app.work.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;

/// The events that the window was not told yet. Where it does not listen for a while and [#MANY]
/// wait, what is out of date gives way to what came after it, and codes of one row become one
/// event: as much is kept as was drawn, and nothing is lost. Any thread.
final class PendingEvents {
  /// From here on events are joined; a window that keeps up never sees so many.
  static final int MANY = 512;

  private final Map<Object, StudioEvent> events = new LinkedHashMap<>();
  private long numbers;
  private Object last = this;

  /// The state that an event tells, of which only the latest matters.
  private record State(Class<?> kind, Object of) {}

  /// A finished row's pixels.
  private record Band(long picture, int turnPicture, int firstRow, int height) {}

  synchronized void add(StudioEvent event) {
    if (events.size() < MANY) {
      events.put(numbers++, event);
    } else if (!joined(event)) {
      dropWhatItShowsBetter(event);
      Object key = key(event);
      events.remove(key);
      events.put(key, event);
      last = key;
    }
  }

  /// All of them, in order; none wait then.
  synchronized List<StudioEvent> take() {
    List<StudioEvent> all = List.copyOf(events.values());
    events.clear();
    last = this;
    return all;
  }

  /// Codes that follow those told last become one event with them.
  private boolean joined(StudioEvent event) {
    if (event instanceof StudioEvent.Told told
        && told.event() instanceof Event.CodesDrawn drawn
        && events.get(last) instanceof StudioEvent.Told before
        && before.id() == told.id()
        && before.event() instanceof Event.CodesDrawn earlier) {
      Optional<Event.CodesDrawn> both = DrawnCodes.joined(earlier, drawn);
      both.ifPresent(codes -> events.put(last, told.with(codes)));
      return both.isPresent();
    }
    return false;
  }

  /// A finished picture's exact pixels show all that its bands showed.
  private void dropWhatItShowsBetter(StudioEvent event) {
    if (event instanceof StudioEvent.Told told
        && told.event() instanceof Event.PictureFinished finished) {
      events
          .keySet()
          .removeIf(key ->
              key instanceof Band band
                  && band.picture() == told.id()
                  && band.turnPicture() == finished.picture());
    }
  }

  private Object key(StudioEvent event) {
    return switch (event) {
      case StudioEvent.ModelOpening opening -> new State(event.getClass(), opening.opening());
      case StudioEvent.Speed _, StudioEvent.Queue _ -> event.getClass();
      case StudioEvent.Saved saved -> new State(event.getClass(), saved.id());
      case StudioEvent.Told told ->
          switch (told.event()) {
            case Event.Reading _ -> new State(Event.Reading.class, told.id());
            case Event.Preview preview ->
                new Band(told.id(), preview.picture(), preview.firstRow(), preview.band().height());
            default -> numbers++;
          };
      default -> numbers++;
    };
  }
}
