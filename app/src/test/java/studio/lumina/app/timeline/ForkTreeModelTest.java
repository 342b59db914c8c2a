package studio.lumina.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;

class ForkTreeModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final StageModel easel =
      new StageModel(
          studio, studio, studio, studio, new CheckpointModel(studio, studio), Clock.systemUTC());
  private final ForkTreeModel family = new ForkTreeModel(studio, studio, easel);
  private final PictureEntry first =
      StageScenes.entry(1, State.DONE, 48, Optional.of(Path.of("/one.png")));
  private final PictureEntry storm =
      StageScenes.fork(first, 2, 12, StageScenes.STORM, StageScenes.VALUES.withGuidance(6), 48);
  private final PictureEntry seed =
      StageScenes.fork(storm, 3, 30, StageScenes.STORM, StageScenes.VALUES.withSeed(77), 48);

  @Test
  void asksForTheFamilyOfWhatIsShown() {
    easel.show(first);
    assertTrue(studio.asked.contains("family 1"));
  }

  @Test
  void aBranchIsNamedByWhatIsOtherAndLeavesItsParent() {
    show(first);
    List<ForkBranch> branches = family.branchesProperty().get();
    assertEquals(new ForkBranch.Name.Original(), branches.get(0).name());
    assertEquals(new ForkBranch.Name.Wording("storm"), branches.get(1).name());
    assertEquals(List.of(-1, 0, 1), branches.stream().map(ForkBranch::parentLane).toList());
    assertEquals(List.of(0, 12, 30), branches.stream().map(ForkBranch::from).toList());
  }

  @Test
  void aPictureAloneHasNoBranches() {
    easel.show(first);
    studio.answerFamily(1, List.of(first));
    assertEquals(List.of(), family.branchesProperty().get());
  }

  @Test
  void theFamilyStaysWhileItsMembersAreLookedAt() {
    show(first);
    family.show(family.branchesProperty().get().get(1));
    assertEquals(3, family.branchesProperty().get().size());
    easel.show(CreateScenes.entry(40, State.DONE, 64, Optional.empty()));
    assertEquals(0, family.branchesProperty().get().size());
  }

  @Test
  void comparesWithTheParentFirstThenTheOthersThenNone() {
    show(seed);
    family.compareNext();
    assertEquals(2, family.comparedProperty().get().orElseThrow().id());
    family.compareNext();
    assertEquals(1, family.comparedProperty().get().orElseThrow().id());
    family.compareNext();
    assertTrue(family.comparedProperty().get().isEmpty());
  }

  @Test
  void aNewForkIsAskedFor() {
    show(first);
    studio.asked.clear();
    studio.tell(
        Events.began(
            StageScenes.fork(first, 9, 20, StageScenes.DUSK, StageScenes.VALUES.withSeed(5), 20)));
    assertTrue(studio.asked.stream().anyMatch(a -> a.startsWith("family")));
  }

  private void show(PictureEntry entry) {
    easel.show(entry);
    studio.answerFamily(entry.id(), List.of(seed, first, storm));
  }
}
