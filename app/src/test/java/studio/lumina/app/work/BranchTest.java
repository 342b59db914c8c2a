package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.PROMPT;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.ids;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.row;
import static studio.lumina.app.work.Pictures.whole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

@Timeout(120)
class BranchTest {
  private static final Sampling OTHER = SAMPLING.withSeed(99).withGuidance(7);

  @TempDir private Path folder;

  private Listening quick() throws InterruptedException {
    return opened(folder, Listening.local(FakeScript.QUICK));
  }

  private static PictureEntry painted(Listening window, GenerationRequest.Draft draft)
      throws InterruptedException {
    window.studio().jobs().generate(JobOwner.CREATE, GenerationRequest.of(draft));
    return window.await(StudioEvent.Ended.class).entry();
  }

  @Test
  void theRowsAboveAForkAreItsParentsTokenForToken() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry parent = painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING));
      for (int row : new int[] {0, 1, 5, 8}) {
        PictureEntry fork =
            painted(window, GenerationRequest.Draft.fork(parent, row, PROMPT, OTHER));
        assertEquals(Optional.of(new PictureEntry.Fork(parent.id(), row)), fork.fork());
        assertEquals(parent.codes().slice(0, row * 8), fork.codes().slice(0, row * 8));
        assertArrayEquals(
            Arrays.copyOf(parent.surprisal(), row * 8), Arrays.copyOf(fork.surprisal(), row * 8));
        assertWhole(fork);
        assertEquals(row == 8, parent.codes().equals(fork.codes()));
      }
    }
  }

  @Test
  void aPictureThatIsStillPaintedCanBeForked() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      PictureEntry parent = window.await(StudioEvent.Began.class).entry();
      window.await(StudioEvent.Told.class, told -> row(told, 2));
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(GenerationRequest.Draft.fork(parent, 3, PROMPT, OTHER)));
      assertEquals(whole(SAMPLING), window.await(StudioEvent.Ended.class).entry().codes());
      PictureEntry fork = window.await(StudioEvent.Ended.class).entry();
      assertEquals(whole(SAMPLING).slice(0, 24), fork.codes().slice(0, 24));
      assertWhole(fork);
    }
  }

  @Test
  void aForkOfRowsThatAreNotThereIsRefused() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      PictureEntry parent = window.await(StudioEvent.Began.class).entry();
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(GenerationRequest.Draft.fork(parent, 8, PROMPT, OTHER)));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertEquals(Optional.empty(), failed.entry());
      assertInstanceOf(Problem.SettingOutOfRange.class, failed.problem());
      // With no row kept it is a picture of its own, which may have any size.
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      Prompt small = new Prompt.Draw("a", new Size(64, 64));
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(GenerationRequest.Draft.fork(parent, 1, small, OTHER)));
      assertInstanceOf(
          Problem.SizeUnsupported.class, window.await(StudioEvent.Failed.class).problem());
    }
  }

  @Test
  void theLanesOfAPictureGiveItOnceMore() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      long id = window.await(StudioEvent.Began.class).entry().id();
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().steering().steer(id, PROMPT, OTHER);
      PictureEntry first = window.await(StudioEvent.Ended.class).entry();
      assertEquals(2, first.schedule().changes().size());
      PictureEntry again = painted(window, GenerationRequest.Draft.replay(first));
      assertNotEquals(first.id(), again.id());
      assertEquals(first.codes(), again.codes());
      assertEquals(first.schedule(), again.schedule());
      assertNotEquals(whole(RowSchedule.constant(PROMPT, SAMPLING)), again.codes());
    }
  }

  @Test
  void aFamilyIsAllThatShareRows() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry root = painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING));
      PictureEntry stranger = painted(window, GenerationRequest.Draft.of(PROMPT, OTHER));
      PictureEntry left = painted(window, GenerationRequest.Draft.fork(root, 2, PROMPT, OTHER));
      PictureEntry right = painted(window, GenerationRequest.Draft.fork(root, 4, PROMPT, OTHER));
      PictureEntry leaf = painted(window, GenerationRequest.Draft.fork(left, 3, PROMPT, SAMPLING));
      List<Long> all = List.of(root.id(), left.id(), right.id(), leaf.id());
      for (long member : all) {
        assertEquals(all, ids(window.answer(window.studio().queries().forkTree(member))));
      }
      assertEquals(
          List.of(stranger.id()),
          ids(window.answer(window.studio().queries().forkTree(stranger.id()))));
      window.studio().deletion().discard(left.id());
      assertEquals(
          List.of(root.id(), right.id(), leaf.id()),
          ids(window.answer(window.studio().queries().forkTree(leaf.id()))));
    }
  }

  @Test
  void picturesAskedForTogetherAreASet() throws InterruptedException {
    PictureSet.Axis guidance = new PictureSet.Axis(PictureSet.Setting.GUIDANCE, List.of("1", "4"));
    PictureSet.Axis seed = new PictureSet.Axis(PictureSet.Setting.SEED, List.of("7", "8"));
    try (Listening window = quick()) {
      List<GenerationRequest.Draft> drafts = new ArrayList<>();
      for (int y = 0; y < 2; y++) {
        for (int x = 0; x < 2; x++) {
          Sampling sampling = SAMPLING.withSeed(7 + y).withGuidance(x == 0 ? 1 : 4);
          drafts.add(GenerationRequest.Draft.of(PROMPT, sampling, x, y));
        }
      }
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE,
              new GenerationRequest(
                  drafts,
                  Optional.of(new GenerationRequest.Axes(guidance, Optional.of(seed))),
                  true));
      long number = window.await(StudioEvent.SetChanged.class).set();
      SetMembers begun = window.answer(window.studio().queries().set(number));
      assertEquals(guidance, begun.set().columns());
      assertEquals(Optional.of(seed), begun.set().rows());
      assertEquals(4, begun.members().size());
      assertEquals(
          Optional.of(new PictureEntry.Place(begun.set().id(), 1, 0)),
          begun.members().get(1).place());
      for (int ended = 0; ended < 4; ended++) {
        window.await(StudioEvent.Ended.class);
      }
      window.await(StudioEvent.SetChanged.class);
      SetMembers done = window.answer(window.studio().queries().set(number));
      Pictures.opened(window::entry, done.members()).forEach(Pictures::assertWhole);
      assertTrue(window.heard(StudioEvent.SetChanged.class).size() >= 4);
      assertEquals(begun.set(), done.set());
      assertEquals(ids(begun.members()), ids(done.members()));
    }
  }

  @Test
  void promptsOutliveTheirPicturesAndADiscardIsUndone() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry first = painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING));
      painted(
          window,
          GenerationRequest.Draft.of(new Prompt.Draw("a boat", new Size(128, 128)), SAMPLING));
      window.studio().deletion().discard(first.id());
      window.await(StudioEvent.Discarded.class);
      assertEquals(
          List.of("a boat", "a red circle"), window.answer(window.studio().queries().prompts(9)));
      window.studio().deletion().restore(first.id());
      PictureEntry back = window.await(StudioEvent.Restored.class).entry();
      assertEquals(first.file(), back.file());
      assertTrue(Files.exists(back.file().orElseThrow()));
      assertEquals(2, window.recent(9).size());
    }
  }
}
