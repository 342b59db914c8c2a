package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.SteppedClock;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;

class CompletionNotifierTest {
  private static final PictureEntry DONE =
      CreateScenes.entry(1, PictureEntry.State.DONE, 64, Optional.empty());
  private static final StudioEvent.Queue EMPTY = Events.queue(List.of(), false);

  private final List<String> told = new ArrayList<>();
  private final SteppedClock clock = new SteppedClock();
  private boolean inFront;
  private final CompletionNotifier absence =
      new CompletionNotifier((title, text) -> told.add(title + ": " + text), () -> inFront, clock);

  private void painted(Duration took) {
    absence.hear(List.of(EMPTY, Events.began(DONE)));
    clock.step(took.toSeconds());
    absence.hear(List.of(Events.ended(DONE)));
  }

  @Test
  void aLongPictureIsToldWhileAnotherWindowIsInFront() {
    painted(Duration.ofSeconds(30));
    assertEquals(List.of("Your picture is finished: a red sphere"), told);
  }

  @Test
  void aShortOneIsNot() {
    painted(Duration.ofSeconds(3));
    assertEquals(List.of(), told);
  }

  @Test
  void nothingIsToldToOneWhoLooks() {
    inFront = true;
    painted(Duration.ofSeconds(30));
    assertEquals(List.of(), told);
  }

  @Test
  void ofAQueueOnlyTheLastIsTold() {
    absence.hear(List.of(Events.queue(List.of(DONE), false), Events.began(DONE)));
    clock.step(15);
    absence.hear(List.of(Events.ended(DONE)));
    assertEquals(List.of(), told);
    painted(Duration.ofSeconds(15));
    assertEquals(List.of("Your picture is finished: a red sphere"), told);
  }

  @Test
  void aFailureIsToldInWords() {
    absence.hear(List.of(EMPTY, Events.began(DONE)));
    clock.step(40);
    absence.hear(
        List.of(Events.failed(Optional.of(DONE), new Problem.DiskFull("/pictures", 0, 0))));
    assertEquals(
        List.of(ProblemText.of(new Problem.DiskFull("/pictures", 0, 0)) + ": a red sphere"), told);
  }
}
