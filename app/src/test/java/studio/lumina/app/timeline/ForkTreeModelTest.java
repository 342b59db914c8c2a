package studio.lumina.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Listed;
import studio.lumina.app.work.StudioEvent;

class ForkTreeModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final StageModel stage = StageScenes.model(studio, Clock.systemUTC());
  private final ForkTreeModel forkTree = new ForkTreeModel(studio, studio, stage);
  private final PictureEntry first =
      StageScenes.entry(1, State.DONE, 48, Optional.of(Path.of("/one.png")));
  private final PictureEntry storm =
      StageScenes.fork(first, 2, 12, StageScenes.STORM, StageScenes.VALUES.withGuidance(6), 48);
  private final PictureEntry seed =
      StageScenes.fork(storm, 3, 30, StageScenes.STORM, StageScenes.VALUES.withSeed(77), 48);

  @Test
  void asksForTheFamilyOfWhatIsShown() {
    stage.show(first);
    assertTrue(studio.asked.contains("forkTree 1"));
  }

  @Test
  void aBranchIsNamedByWhatIsOtherAndLeavesItsParent() {
    show(first);
    List<ForkBranch> branches = forkTree.branchesProperty().get();
    assertEquals(new ForkBranch.Name.Original(), branches.get(0).name());
    assertEquals(new ForkBranch.Name.Wording("storm"), branches.get(1).name());
    assertEquals(List.of(-1, 0, 1), branches.stream().map(ForkBranch::parentLane).toList());
    assertEquals(List.of(0, 12, 30), branches.stream().map(ForkBranch::from).toList());
  }

  @Test
  void aPictureAloneHasNoBranches() {
    stage.show(first);
    studio.answerForkTree(1, List.of(first));
    assertEquals(List.of(), forkTree.branchesProperty().get());
  }

  @Test
  void theFamilyStaysWhileItsMembersAreLookedAt() {
    show(first);
    forkTree.show(forkTree.branchesProperty().get().get(1));
    assertEquals(3, forkTree.branchesProperty().get().size());
    stage.show(CreateScenes.entry(40, State.DONE, 64, Optional.empty()));
    assertEquals(0, forkTree.branchesProperty().get().size());
  }

  @Test
  void comparesWithTheParentFirstThenTheOthersThenNone() {
    show(seed);
    forkTree.compareNext();
    assertEquals(2, forkTree.comparedProperty().get().orElseThrow().id());
    forkTree.compareNext();
    assertEquals(1, forkTree.comparedProperty().get().orElseThrow().id());
    forkTree.compareNext();
    assertTrue(forkTree.comparedProperty().get().isEmpty());
  }

  @Test
  void aPictureOfAnotherFamilyIsComparedUntilItIsDeleted() {
    PictureEntry other = StageScenes.entry(40, State.DONE, 48, Optional.of(Path.of("/other.png")));
    assertFalse(forkTree.canCompare(Listed.summary(other)));
    show(first);
    forkTree.compareWith(Listed.summary(other));
    assertEquals(40, forkTree.comparedProperty().get().orElseThrow().id());
    studio.tell(new StudioEvent.Discarded(40));
    assertTrue(forkTree.comparedProperty().get().isEmpty());
    assertFalse(forkTree.canCompare(Listed.summary(first)));
    PictureEntry fileless = StageScenes.entry(41, State.DONE, 48, Optional.empty());
    assertFalse(forkTree.canCompare(Listed.summary(fileless)));
  }

  @Test
  void aNewForkIsAskedFor() {
    show(first);
    studio.asked.clear();
    studio.tell(
        Events.began(
            StageScenes.fork(first, 9, 20, StageScenes.DUSK, StageScenes.VALUES.withSeed(5), 20)));
    assertTrue(studio.asked.stream().anyMatch(a -> a.startsWith("forkTree")));
  }

  private void show(PictureEntry entry) {
    stage.show(entry);
    studio.answerForkTree(entry.id(), List.of(seed, first, storm));
  }
}
