package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.picture.ComparisonModel.Pair;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;

class ComparisonModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final ComparisonModel comparison = new ComparisonModel(studio, studio);
  private final PictureEntry house = CreateScenes.entry(1, State.DONE, 64, Optional.empty());
  private final PictureEntry lake =
      StageScenes.entry(2, State.DONE, 48, Optional.of(Path.of("/lake.png")));
  private final PictureEntry storm =
      StageScenes.fork(lake, 3, 12, StageScenes.STORM, StageScenes.VALUES.withGuidance(6), 48);

  ComparisonModelTest() {
    List.of(house, lake, storm).forEach(studio::keep);
  }

  @Test
  void anyPicturesAreComparedInTheOrderAsked() {
    comparison.show(List.of(3L, 1L, 2L, 1L));
    assertEquals(List.of(3L, 1L, 2L), ids());
    assertEquals(new Pair(0, 1), comparison.pairProperty().get());
  }

  @Test
  void oneIsTooFewAndFiveAreTooMany() {
    assertThrows(IllegalArgumentException.class, () -> comparison.show(List.of(1L, 1L)));
    assertThrows(
        IllegalArgumentException.class, () -> comparison.show(List.of(1L, 2L, 3L, 4L, 5L)));
  }

  @Test
  void thePairIsSwappedAndChosenAmongAll() {
    comparison.show(List.of(1L, 2L, 3L));
    comparison.pair(0, 2);
    comparison.swap();
    assertEquals(List.of(3L, 2L, 1L), ids());
    comparison.pair(0, 3);
    assertEquals(new Pair(0, 2), comparison.pairProperty().get());
  }

  @Test
  void whatIsDeletedLeavesAndWithOneLeftThereIsNothingToCompare() {
    comparison.show(List.of(1L, 2L, 3L));
    comparison.pair(1, 2);
    studio.tell(new StudioEvent.Discarded(3));
    assertEquals(List.of(1L, 2L), ids());
    assertEquals(new Pair(0, 1), comparison.pairProperty().get());
    studio.tell(new StudioEvent.Discarded(1));
    assertFalse(comparison.isOpen());
  }

  @Test
  void aPictureThatGetsItsFileIsShownWithIt() {
    comparison.show(List.of(2L, 3L));
    PictureEntry kept = storm.withState(State.STOPPED);
    studio.tell(new StudioEvent.Kept(kept));
    assertEquals(kept, comparison.membersProperty().get().get(1));
  }

  @Test
  void eachComparisonBeginsWithTheWholePictures() {
    comparison.show(List.of(1L, 2L));
    comparison.zoomProperty().set(new ComparisonZoom(4, 0.2, 0.5));
    comparison.show(List.of(2L, 3L));
    assertEquals(ComparisonZoom.WHOLE, comparison.zoomProperty().get());
  }

  @Test
  void saysInWhatTheyDiffer() {
    comparison.show(List.of(2L, 3L));
    List<PictureDifference> found = comparison.differencesProperty().get();
    assertTrue(
        found.contains(
            new PictureDifference(
                PictureDifference.Kind.GUIDANCE,
                List.of(
                    new PictureDifference.Value.Number(lake.sampling().guidance()),
                    new PictureDifference.Value.Number(6)))),
        found::toString);
    assertTrue(
        found.stream().anyMatch(each -> each.kind() == PictureDifference.Kind.PROMPT),
        found::toString);
    assertTrue(
        found.stream().noneMatch(each -> each.kind() == PictureDifference.Kind.SIZE),
        found::toString);
    comparison.close();
    assertEquals(List.of(), comparison.differencesProperty().get());
  }

  private List<Long> ids() {
    return comparison.membersProperty().get().stream().map(PictureEntry::id).toList();
  }
}
