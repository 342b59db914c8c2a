package studio.lumina.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.desktop.Notifier;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.work.StudioEvent;

/// Tells the artist by the system's own notification what came of a long job while another window
/// is in front: a picture that took long, and the end of a queue. FX thread only.
final class CompletionNotifier {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Notifier notifier;
  private final BooleanSupplier inFront;
  private final Clock clock;
  private final Map<Long, Instant> begun = new HashMap<>();
  private @Nullable Instant busySince;
  private int waiting;

  /// @param inFront whether the window has the artist's eye
  CompletionNotifier(Notifier notifier, BooleanSupplier inFront, Clock clock) {
    this.notifier = notifier;
    this.inFront = inFront;
    this.clock = clock;
  }

  /// Takes news in.
  void hear(List<StudioEvent> news) {
    news.forEach(this::hear);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Queue queue -> waiting = queue.held() ? 0 : queue.waiting().size();
      case StudioEvent.Began began -> {
        begun.putIfAbsent(began.entry().id(), clock.instant());
        busySince = busySince == null ? clock.instant() : busySince;
      }
      case StudioEvent.Ended ended -> ended(ended.entry());
      case StudioEvent.Failed failed ->
          failed.entry().ifPresent(entry -> tell(entry, ProblemText.of(failed.problem())));
      default -> {}
    }
  }

  private void ended(PictureEntry entry) {
    tell(entry, entry.state() == PictureEntry.State.DONE ? Messages.of("absence.done") : "");
  }

  private void tell(PictureEntry entry, String what) {
    Instant now = clock.instant();
    Instant from = waiting == 0 && busySince != null ? busySince : begun.get(entry.id());
    begun.remove(entry.id());
    if (waiting == 0) {
      busySince = null;
    }
    boolean longJob = from != null && Duration.between(from, now).compareTo(LONG) >= 0;
    // Until the last of a queue there is more to come, and nothing to look up for.
    if (longJob && waiting == 0 && !what.isEmpty() && !inFront.getAsBoolean()) {
      notifier.tell(what, entry.words());
    }
  }
}
