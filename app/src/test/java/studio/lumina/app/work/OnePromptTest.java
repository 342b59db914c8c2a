package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.engine.LocalEngine;

/// The studio with a real, tiny model.
@Timeout(300)
class OnePromptTest {
  private static final Size SIZE = new Size(96, 96);
  private static final Prompt PROMPT = new Prompt.Draw("a red boat on a lake", SIZE);
  private static final Sampling SAMPLING = new Sampling(3, 4, 1, 2000, 5);

  @TempDir private Path folder;

  private final List<Turn.Usage> usages = new ArrayList<>();

  private Listening opened(String library) throws InterruptedException {
    Path reference = Path.of(System.getProperty("lumina.reference"));
    EngineStarter counted =
        (opening, progress) ->
            new WatchedEngine(LocalEngine.open(opening, progress)) {
              @Override
              protected void took(Session session, Turn turn) {
                usages.add(turn.usage());
              }
            };
    Listening window = new Listening(folder.resolve(library), counted);
    window
        .studio()
        .models()
        .open(
            new Opening(
                reference.resolve("tiny-7b-style").toString(),
                Optional.of(reference.resolve("chameleon").toString()),
                OptionalInt.of(96),
                Device.CPU,
                Precision.FP32,
                1));
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  private static PictureEntry painted(Listening window, GenerationRequest.Draft draft)
      throws InterruptedException {
    window.studio().jobs().generate(JobOwner.CREATE, GenerationRequest.of(draft));
    return window.await(StudioEvent.Ended.class).entry();
  }

  @Test
  void picturesOfOnePromptReadItOnceAndForksReplaysAndResumesGiveTheSameTokens()
      throws InterruptedException {
    Tokens whole;
    try (Listening window = opened("first")) {
      PictureEntry first = painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING));
      whole = first.codes();
      painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING.withSeed(4)));
      painted(window, GenerationRequest.Draft.of(PROMPT, SAMPLING.withSeed(5)));
      assertTrue(usages.getFirst().read() > 0);
      assertEquals(0, usages.get(1).read());
      assertEquals(0, usages.get(2).read());
      assertEquals(usages.getFirst().read(), usages.get(2).reused());

      Sampling other = SAMPLING.withSeed(9).withGuidance(1);
      PictureEntry fork = painted(window, GenerationRequest.Draft.fork(first, 3, PROMPT, other));
      int above = 3 * SIZE.columns();
      assertEquals(whole.slice(0, above), fork.codes().slice(0, above));
      assertTrue(!whole.equals(fork.codes()));
      assertEquals(fork.codes(), painted(window, GenerationRequest.Draft.replay(fork)).codes());
      assertEquals(whole, painted(window, GenerationRequest.Draft.replay(first)).codes());
    }
    PictureEntry paused;
    try (Listening window = opened("second")) {
      window
          .studio()
          .jobs()
          .generate(
              JobOwner.CREATE, GenerationRequest.of(GenerationRequest.Draft.of(PROMPT, SAMPLING)));
      window.await(StudioEvent.Told.class, told -> Pictures.row(told, 1));
    }
    try (Listening window = opened("second")) {
      StudioEvent.Queue queue = window.latest(StudioEvent.Queue.class, StudioEvent.Queue::held);
      paused = window.entry(queue.waiting().getFirst().id());
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      assertEquals(whole, window.await(StudioEvent.Ended.class).entry().codes());
    }
  }
}
