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

  private static PictureEntry painted(Listening window, Commission.Draft draft)
      throws InterruptedException {
    window.studio().commission(Commission.of(draft));
    return window.await(News.Ended.class).entry();
  }

  @Test
  void theRowsAboveAForkAreItsParentsTokenForToken() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry parent = painted(window, Commission.Draft.of(PROMPT, SAMPLING));
      for (int row : new int[] {0, 1, 5, 8}) {
        PictureEntry fork = painted(window, Commission.Draft.fork(parent, row, PROMPT, OTHER));
        assertEquals(Optional.of(new PictureEntry.Fork(parent.id(), row)), fork.fork());
        assertEquals(parent.codes().slice(0, row * 8), fork.codes().slice(0, row * 8));
        assertArrayEquals(
            Arrays.copyOf(parent.surprise(), row * 8), Arrays.copyOf(fork.surprise(), row * 8));
        assertWhole(fork);
        assertEquals(row == 8, parent.codes().equals(fork.codes()));
      }
    }
  }

  @Test
  void aPictureThatIsStillPaintedCanBeForked() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING));
      PictureEntry parent = window.await(News.Began.class).entry();
      window.await(News.Told.class, told -> row(told, 2));
      window.studio().commission(Commission.of(Commission.Draft.fork(parent, 3, PROMPT, OTHER)));
      assertEquals(whole(SAMPLING), window.await(News.Ended.class).entry().codes());
      PictureEntry fork = window.await(News.Ended.class).entry();
      assertEquals(whole(SAMPLING).slice(0, 24), fork.codes().slice(0, 24));
      assertWhole(fork);
    }
  }

  @Test
  void aForkOfRowsThatAreNotThereIsRefused() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING));
      PictureEntry parent = window.await(News.Began.class).entry();
      window.studio().commission(Commission.of(Commission.Draft.fork(parent, 8, PROMPT, OTHER)));
      News.Failed failed = window.await(News.Failed.class);
      assertEquals(Optional.empty(), failed.entry());
      assertInstanceOf(Problem.SettingOutOfRange.class, failed.problem());
      Prompt small = new Prompt.Draw("a", new Size(64, 64));
      window.studio().commission(Commission.of(Commission.Draft.fork(parent, 0, small, OTHER)));
      assertInstanceOf(Problem.SizeUnsupported.class, window.await(News.Failed.class).problem());
    }
  }

  @Test
  void theLanesOfAPictureGiveItOnceMore() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING));
      long id = window.await(News.Began.class).entry().id();
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().steer(id, PROMPT, OTHER);
      PictureEntry first = window.await(News.Ended.class).entry();
      assertEquals(2, first.lanes().changes().size());
      PictureEntry again = painted(window, Commission.Draft.replay(first));
      assertNotEquals(first.id(), again.id());
      assertEquals(first.codes(), again.codes());
      assertEquals(first.lanes(), again.lanes());
      assertNotEquals(whole(RowSchedule.constant(PROMPT, SAMPLING)), again.codes());
    }
  }

  @Test
  void aFamilyIsAllThatShareRows() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry root = painted(window, Commission.Draft.of(PROMPT, SAMPLING));
      PictureEntry stranger = painted(window, Commission.Draft.of(PROMPT, OTHER));
      PictureEntry left = painted(window, Commission.Draft.fork(root, 2, PROMPT, OTHER));
      PictureEntry right = painted(window, Commission.Draft.fork(root, 4, PROMPT, OTHER));
      PictureEntry leaf = painted(window, Commission.Draft.fork(left, 3, PROMPT, SAMPLING));
      List<Long> all = List.of(root.id(), left.id(), right.id(), leaf.id());
      for (long member : all) {
        window.studio().family(member);
        assertEquals(all, ids(window.await(News.Family.class).members()));
      }
      window.studio().family(stranger.id());
      assertEquals(List.of(stranger.id()), ids(window.await(News.Family.class).members()));
      window.studio().discard(left);
      window.studio().family(leaf.id());
      assertEquals(
          List.of(root.id(), right.id(), leaf.id()),
          ids(window.await(News.Family.class).members()));
    }
  }

  @Test
  void picturesAskedForTogetherAreASet() throws InterruptedException {
    PictureSet.Axis guidance = new PictureSet.Axis(PictureSet.Setting.GUIDANCE, List.of("1", "4"));
    PictureSet.Axis seed = new PictureSet.Axis(PictureSet.Setting.SEED, List.of("7", "8"));
    try (Listening window = quick()) {
      List<Commission.Draft> drafts = new ArrayList<>();
      for (int y = 0; y < 2; y++) {
        for (int x = 0; x < 2; x++) {
          Sampling sampling = SAMPLING.withSeed(7 + y).withGuidance(x == 0 ? 1 : 4);
          drafts.add(Commission.Draft.of(PROMPT, sampling, x, y));
        }
      }
      window
          .studio()
          .commission(
              new Commission(
                  drafts, Optional.of(new Commission.Axes(guidance, Optional.of(seed))), true));
      News.SetFound begun = window.await(News.SetFound.class);
      assertEquals(guidance, begun.set().columns());
      assertEquals(Optional.of(seed), begun.set().rows());
      assertEquals(4, begun.members().size());
      assertEquals(
          Optional.of(new PictureEntry.Place(begun.set().id(), 1, 0)),
          begun.members().get(1).place());
      News.SetFound done =
          window.await(
              News.SetFound.class,
              found ->
                  found.members().stream()
                      .allMatch(entry -> entry.state() == PictureEntry.State.DONE));
      done.members().forEach(Pictures::assertWhole);
      assertTrue(window.heard(News.SetFound.class).size() >= 4);
      window.studio().set(begun.set().id());
      News.SetFound asked = window.await(News.SetFound.class);
      assertEquals(done.set(), asked.set());
      assertEquals(ids(done.members()), ids(asked.members()));
    }
  }

  @Test
  void promptsOutliveTheirPicturesAndADiscardIsUndone() throws InterruptedException {
    try (Listening window = quick()) {
      PictureEntry first = painted(window, Commission.Draft.of(PROMPT, SAMPLING));
      painted(window, Commission.Draft.of(new Prompt.Draw("a boat", new Size(128, 128)), SAMPLING));
      window.studio().discard(first);
      window.await(News.Discarded.class);
      window.studio().prompts(9);
      assertEquals(List.of("a boat", "a red circle"), window.await(News.Prompts.class).texts());
      window.studio().restore(first.id());
      PictureEntry back = window.await(News.Restored.class).entry();
      assertEquals(first.file(), back.file());
      assertTrue(Files.exists(back.file().orElseThrow()));
      window.studio().history(9);
      assertEquals(2, window.await(News.History.class).entries().size());
    }
  }
}
