package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.ids;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.seeds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.WithoutCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Sampling;

/// What lists ask for is answered from summaries: the codes of no picture are read before one is
/// opened.
@Timeout(120)
class ListsTest {
  @TempDir private Path folder;

  @Test
  void everyListIsReadWithoutACode() throws InterruptedException {
    PictureEntry root;
    PictureEntry fork;
    long set;
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      root = window.await(StudioEvent.Ended.class).entry();
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(
                  GenerationRequest.Draft.fork(root, 2, Pictures.PROMPT, SAMPLING.withSeed(5))));
      fork = window.await(StudioEvent.Ended.class).entry();
      window.studio().jobs().generate(JobOwner.CREATE, batch());
      set = window.await(StudioEvent.SetChanged.class).set();
      window.await(StudioEvent.Ended.class);
      window.studio().jobs().hold(true);
      window.studio().jobs().generate(JobOwner.CREATE, seeds(8, 9));
      window.latest(StudioEvent.Queue.class, queue -> queue.waiting().size() >= 2);
    }
    try (Library library = Library.open(new Folders(folder))) {
      WithoutCodes.takeFrom(library);
    }
    try (Listening window = new Listening(folder, Listening.local(FakeScript.QUICK))) {
      LibraryQueries queries = window.studio().queries();
      StudioEvent.Queue queue = window.await(StudioEvent.Queue.class);
      assertTrue(queue.waiting().size() >= 2);
      assertTrue(ids(window.recent(9)).containsAll(List.of(root.id(), fork.id())));
      assertEquals(64, window.answer(queries.summary(root.id())).codes());
      assertEquals(List.of(root.id(), fork.id()), ids(window.answer(queries.forkTree(fork.id()))));
      assertEquals(2, window.answer(queries.set(set)).members().size());
      assertTrue(ids(window.answer(queries.search("circle", 9))).contains(root.id()));
      assertEquals(List.of("a red circle"), window.answer(queries.prompts(9)));
      assertThrows(LuminaException.class, () -> window.entry(root.id()));
    }
  }

  private static GenerationRequest batch() {
    Sampling first = SAMPLING.withSeed(21);
    return new GenerationRequest(
        List.of(
            GenerationRequest.Draft.of(Pictures.PROMPT, first, 0, 0),
            GenerationRequest.Draft.of(Pictures.PROMPT, first.withSeed(22), 1, 0)),
        Optional.of(
            new GenerationRequest.Axes(
                new PictureSet.Axis(PictureSet.Setting.SEED, List.of("21", "22")),
                Optional.empty())),
        true);
  }
}
