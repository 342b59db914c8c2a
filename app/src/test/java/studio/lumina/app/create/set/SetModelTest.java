package studio.lumina.app.create.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;

class SetModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final SetModel set = model.set();
  private final PictureSet four =
      new PictureSet(
          3,
          Instant.EPOCH,
          new PictureSet.Axis(PictureSet.Setting.SEED, List.of("7", "8", "9", "10")),
          Optional.empty());

  private static PictureEntry member(long id, int column, PictureEntry.State state) {
    return CreateScenes.of(id, 3, column, 0, state);
  }

  @Test
  void followsThePictureOnTheStage() {
    studio.tell(Events.began(member(11, 1, PictureEntry.State.RUNNING)));
    assertTrue(studio.asked.contains("set 3"));
    studio.answerSet(
        four,
        List.of(member(10, 0, PictureEntry.State.DONE), member(11, 1, PictureEntry.State.RUNNING)));
    assertEquals(4, set.cells().size());
    assertEquals(2, set.position());
    assertEquals(2, set.members().size());
    studio.tell(Events.ended(member(11, 1, PictureEntry.State.DONE)));
    assertEquals(
        Optional.of(PictureEntry.State.DONE),
        set.cells().get(1).picture().map(PictureSummary::state));
    studio.tell(Events.began(member(12, 2, PictureEntry.State.RUNNING)));
    assertEquals(3, set.position());
    studio.tell(new StudioEvent.Discarded(10));
    assertTrue(set.cells().getFirst().picture().isEmpty());
  }

  @Test
  void aPictureOfNoSetHasNone() {
    studio.tell(Events.began(member(11, 1, PictureEntry.State.RUNNING)));
    studio.answerSet(four, List.of());
    studio.tell(Events.ended(member(11, 1, PictureEntry.State.DONE)));
    model.stage().show(CreateScenes.entry(1, PictureEntry.State.DONE, 64, Optional.empty()));
    assertTrue(set.setProperty().get().isEmpty());
    assertTrue(set.cells().isEmpty());
  }

  @Test
  void anotherSetIsNotOurs() {
    studio.tell(Events.began(member(11, 1, PictureEntry.State.RUNNING)));
    studio.tell(Events.ended(member(11, 1, PictureEntry.State.DONE)));
    model.stage().show(CreateScenes.entry(1, PictureEntry.State.DONE, 64, Optional.empty()));
    studio.answerSet(four, List.of());
    assertTrue(set.setProperty().get().isEmpty());
  }
}
