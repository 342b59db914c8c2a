package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.work.DelegatingEngine;
import studio.lumina.core.Continuation;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import sun.misc.Signal;

/// Pictures that the user stopped, and what goes on with them.
class StoppedPictureTest {
  @TempDir Path folder;

  private CommandRun generate(Opener opener, String... more) {
    String[] words = Stream.concat(Stream.of("generate"), Stream.of(more)).toArray(String[]::new);
    return CommandRun.of(opener, false, words);
  }

  private static Recipe recipe(Path file) throws IOException {
    return RecipePng.in(Files.readAllBytes(file), PhotoStore.NONE).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void itsFinishedRowsAreWrittenAndItGoesOn(String signal) throws IOException {
    assumeTrue(RowsEngine.hears(signal), signal + " is ignored, as in a shell's background");
    Path file = folder.resolve("rows.png");
    RowsEngine stopped = new RowsEngine(signal, 3);
    CommandRun run =
        generate(
            stopped.opener(),
            "a red cube",
            "--seed",
            "18446744073709551615",
            "--output",
            file + "");
    assertEquals(130, run.status(), run.err());
    assertTrue(stopped.closed);
    assertEquals(file + System.lineSeparator(), run.out());
    assertTrue(run.err().contains("3 of 4 rows"), run.err());
    assertTrue(run.err().contains("lumina generate --continue " + file), run.err());
    assertEquals("64x48 RGB", PictureFile.read(file).toString());
    Recipe begun = recipe(file);
    assertEquals(12, begun.codes().size());
    assertEquals(11.5f, begun.surprisal()[11]);
    assertEquals(new Sampling(-1, 4, 1, 2000, 5), begun.sampling());

    RowsEngine second = new RowsEngine();
    CommandRun rest = generate(second.opener(), "--continue", file.toString());
    assertEquals(0, rest.status(), rest.err());
    assertEquals(file + System.lineSeparator(), rest.out());
    assertEquals(
        new Continuation(begun.codes(), begun.schedule(), "fake:1"),
        second.last().orElseThrow().from().orElseThrow());
    assertEquals(new Prompt.Draw("a red cube", RowsEngine.SIZE), second.last().get().prompt());
    Recipe whole = recipe(file);
    assertTrue(whole.complete());
    assertEquals(begun.created(), whole.created());
    assertEquals(15.5f, whole.surprisal()[15]);
    assertEquals("64x64 RGB", PictureFile.read(file).toString());
  }

  @Test
  void beforeItsFirstRowNothingIsWritten() throws IOException {
    assumeTrue(RowsEngine.hears("INT"), "Ctrl-C is ignored, as in a shell's background");
    RowsEngine engine = new RowsEngine("INT", 0);
    CommandRun run = generate(engine.opener(), "a", "--output", folder.resolve("a.png") + "");
    assertEquals(130, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("nothing was written"), run.err());
    assertTrue(engine.closed);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void whatCannotGoOnIsOneLine() throws IOException {
    Path whole = folder.resolve("whole.png");
    generate(new RowsEngine().opener(), "a", "--output", whole.toString());
    Path photo = folder.resolve("photo.png");
    Files.write(photo, PngFile.bytes(new Picture(1, 1, Picture.Mode.GREY, new byte[1]), Map.of()));
    for (String[] words :
        List.of(
            new String[] {"--continue", whole.toString()},
            new String[] {"--continue", photo.toString()},
            new String[] {"--continue", folder.resolve("none.png").toString()},
            new String[] {"--continue", folder.toString()},
            new String[] {"a", "--continue", whole.toString()},
            new String[] {"--continue", whole.toString(), "--seed", "3"},
            new String[] {})) {
      RowsEngine engine = new RowsEngine();
      CommandRun run = generate(engine.opener(), words);
      assertEquals(2, run.status());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals(List.of(), engine.asked);
    }
  }

  /// The starter, stopped by Ctrl-C when a row is finished.
  private static Engine stopping(
      Opening opening, Consumer<? super LoadProgress> progress, int row) {
    return new StoppedEngine(LocalEngine.open(opening, progress), row);
  }

  @Test
  void theStarterGoesOnToTheSamePicture() throws IOException {
    assumeTrue(RowsEngine.hears("INT"), "Ctrl-C is ignored, as in a shell's background");
    Path once = folder.resolve("once.png");
    String[] words = {"a red sphere", "--seed", "7", "--size", "96x160", "--output", once + ""};
    assertEquals(0, generate(LocalEngine::open, words).status());
    Path file = folder.resolve("stopped.png");
    words[words.length - 1] = file.toString();
    CommandRun run = generate((opening, progress) -> stopping(opening, progress, 3), words);
    assertEquals(130, run.status(), run.err());
    Recipe begun = recipe(file);
    assertFalse(begun.complete());
    assertTrue(begun.codes().size() >= 4 * 6, begun.codes().toString());
    Path rest = folder.resolve("rest.png");
    CommandRun second =
        generate(LocalEngine::open, "--continue", file + "", "--output", rest.toString());
    assertEquals(0, second.status(), second.err());
    Recipe straight = recipe(once);
    Recipe stopped = recipe(rest);
    assertEquals(straight.codes(), stopped.codes());
    assertEquals(straight.schedule(), stopped.schedule());
    assertArrayEquals(straight.surprisal(), stopped.surprisal());
    assertArrayEquals(straight.entropy(), stopped.entropy());
    assertEquals(PictureFile.read(once), PictureFile.read(rest));
  }

  /// An engine that is stopped when all rows are there, before they are made into pixels.
  private static final class AtTheEnd extends DelegatingEngine {
    AtTheEnd() {
      super(new RowsEngine());
    }

    @Override
    protected Turn reply(
        Session session, Request request, Consumer<? super Event> listener, Steering steering) {
      return session.reply(
          request,
          event -> {
            if (event instanceof Event.RowFinished finished && finished.row() == 3) {
              Signal.raise(new Signal("INT"));
              await();
            }
            if (!(event instanceof Event.PictureFinished)) {
              listener.accept(event);
            }
          },
          steering);
    }

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    protected void stop(Session session) {
      stopped.countDown();
    }

    private void await() {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void afterItsLastRowItIsFinished() throws IOException {
    assumeTrue(RowsEngine.hears("INT"), "Ctrl-C is ignored, as in a shell's background");
    Path file = folder.resolve("a.png");
    CommandRun run =
        generate((opening, progress) -> new AtTheEnd(), "a", "--output", file.toString());
    assertEquals(130, run.status(), run.err());
    assertTrue(recipe(file).complete());
    assertFalse(run.err().contains("--continue"), run.err());
  }
}
