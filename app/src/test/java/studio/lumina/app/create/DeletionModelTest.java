package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

class DeletionModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));

  @BeforeEach
  void pictures() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
    studio.answerRecent(List.of(done(3), done(2), done(1)));
  }

  @Test
  void theNeighbourTakesThePlaceOfADeletedPicture() {
    model.stage().show(done(2));
    delete(2);
    assertEquals(1, shown());
    delete(1);
    assertEquals(3, shown());
    delete(3);
    assertTrue(model.stage().shownProperty().get().isEmpty());
  }

  @Test
  void deletingAnotherPictureLeavesTheStageAlone() {
    model.stage().show(done(3));
    delete(1);
    assertEquals(3, shown());
  }

  @Test
  void severalComeBackTheLastFirst() {
    assertFalse(model.deletion().possibleProperty().get());
    model.stage().show(done(2));
    delete(2);
    delete(1);
    model.deletion().undo();
    studio.tell(new StudioEvent.Restored(done(1)));
    assertEquals(1, shown());
    model.deletion().undo();
    studio.tell(new StudioEvent.Restored(done(2)));
    assertEquals(2, shown());
    assertFalse(model.deletion().possibleProperty().get());
    assertEquals(
        List.of("restore 1", "restore 2"),
        studio.asked.stream().filter(asked -> asked.startsWith("restore")).toList());
  }

  @Test
  void whatWasDeletedBeforeTheProgramStartedComesBackAfterWhatWasDeletedSince() {
    delete(2);
    studio.answerTrashed(List.of(2L, 9L, 8L));
    model.deletion().undo();
    model.deletion().undo();
    assertTrue(model.deletion().possibleProperty().get());
    model.deletion().undo();
    assertFalse(model.deletion().possibleProperty().get());
    assertEquals(
        List.of("restore 2", "restore 9", "restore 8"),
        studio.asked.stream().filter(asked -> asked.startsWith("restore")).toList());
  }

  @Test
  void whatComesBackIsShownAlsoWhileAnotherIsPaintedOrAwaited() {
    model.stage().show(done(2));
    delete(2);
    model.stage().expect(CreateScenes.SQUARE);
    model.deletion().undo();
    studio.tell(new StudioEvent.Restored(done(2)));
    assertEquals(2, shown());
    delete(2);
    studio.tell(Events.began(CreateScenes.entry(7, State.RUNNING, 0, Optional.empty())));
    model.deletion().restore(2);
    studio.tell(new StudioEvent.Restored(done(2)));
    assertEquals(2, shown());
    assertFalse(model.deletion().possibleProperty().get());
  }

  @Test
  void whatTheNoticeBroughtBackIsNotBroughtBackTwice() {
    delete(2);
    studio.tell(new StudioEvent.Restored(done(2)));
    assertFalse(model.deletion().possibleProperty().get());
  }

  private void delete(long id) {
    studio.tell(new StudioEvent.Discarded(id));
  }

  private long shown() {
    return model.stage().shownProperty().get().orElseThrow().id();
  }

  private static PictureEntry done(long id) {
    return CreateScenes.entry(id, State.DONE, CreateScenes.SQUARE.codes(), Optional.empty());
  }
}
