package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

class LocalEngineTest {
  private static final Size SIZE = new Size(96, 96);

  private static Opening tiny(Precision precision) {
    return new Opening(
        Reference.FOLDER.resolve("tiny-7b-style").toString(),
        Optional.of(Reference.FOLDER.resolve("chameleon").toString()),
        OptionalInt.of(96),
        Device.CPU,
        precision,
        0);
  }

  @Test
  void aCheckpointOpensAndDraws() {
    List<LoadProgress> progress = new ArrayList<>();
    try (Engine engine = LocalEngine.open(tiny(Precision.AUTO), progress::add);
        Session session = engine.session()) {
      assertEquals(Device.CPU, engine.card().device());
      assertEquals(Precision.FP32, engine.card().precision());
      assertEquals(3, engine.card().layers());
      assertEquals(Size.forTarget(96), engine.card().sizes());
      List<Event> events = new ArrayList<>();
      Prompt prompt = new Prompt.Draw("a boat", SIZE);
      Turn turn =
          session.reply(
              new Request(prompt, new Sampling(3, 4, 1, 2000, 5)), events::add, Steering.NONE);
      assertEquals(Turn.Finish.ENDED, turn.finish());
      assertEquals(engine.count(prompt), turn.usage().read());
      Part.Drawn drawn = (Part.Drawn) turn.parts().getFirst();
      Event.PictureFinished finished =
          events.stream()
              .filter(Event.PictureFinished.class::isInstance)
              .map(Event.PictureFinished.class::cast)
              .findFirst()
              .orElseThrow();
      assertEquals(finished.pixels(), engine.decode(drawn));
      assertEquals(96, finished.pixels().width());
    }
    assertEquals(LoadProgress.Step.READY, progress.getLast().step());
    for (int i = 1; i < progress.size(); i++) {
      assertTrue(progress.get(i).fraction() >= progress.get(i - 1).fraction());
      assertTrue(progress.get(i).step().compareTo(progress.get(i - 1).step()) >= 0);
    }
  }

  @Test
  void whatIsClosedSaysSo() {
    Engine engine = LocalEngine.open(tiny(Precision.FP32), progress -> {});
    Session session = engine.session();
    engine.close();
    engine.close();
    session.close();
    Request request = new Request(new Prompt.Draw("a", SIZE), new Sampling(0, 1, 1, 5, 5));
    assertClosed(() -> session.reply(request, event -> {}, Steering.NONE));
    assertClosed(engine::session);
    assertClosed(() -> engine.count(request.prompt()));
    assertClosed(() -> engine.decode(new Part.Drawn(SIZE, studio.lumina.core.Tokens.NONE)));
  }

  private static void assertClosed(org.junit.jupiter.api.function.Executable call) {
    LuminaException thrown = assertThrows(LuminaException.class, call);
    assertTrue(thrown.problem() instanceof Problem.Closed, thrown.toString());
  }

  @Test
  void whatIsNotThereIsNamed(@TempDir Path folder) {
    Opening opening = Opening.of(folder.resolve("nothing").toString());
    LuminaException thrown =
        assertThrows(LuminaException.class, () -> LocalEngine.open(opening, progress -> {}));
    assertTrue(thrown.problem() instanceof Problem.FileMissing);
    Opening half = tiny(Precision.FP16);
    LuminaException precision =
        assertThrows(LuminaException.class, () -> LocalEngine.open(half, progress -> {}));
    assertTrue(precision.problem() instanceof Problem.PrecisionUnavailable);
  }

  @Test
  void aCheckpointThatIsKeptFromDrawingSaysSo(@TempDir Path folder) throws Exception {
    Path from = Reference.FOLDER.resolve("tiny-7b-style");
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config)
            .replaceAll("\"mask_image_logits\"\\s*:\\s*false", "\"mask_image_logits\": true"));
    Opening opening =
        new Opening(
            folder.toString(),
            Optional.of(Reference.FOLDER.resolve("chameleon").toString()),
            OptionalInt.of(96),
            Device.CPU,
            Precision.AUTO,
            0);
    try (Engine engine = LocalEngine.open(opening, progress -> {});
        Session session = engine.session()) {
      assertFalse(engine.card().notes().isEmpty());
      assertEquals(List.of(), engine.card().sizes());
      LuminaException thrown =
          assertThrows(
              LuminaException.class,
              () ->
                  session.reply(
                      new Request(new Prompt.Draw("a", SIZE), new Sampling(0, 1, 1, 5, 5)),
                      event -> {},
                      Steering.NONE));
      assertTrue(thrown.problem() instanceof Problem.CannotDraw);
    }
  }

  @Test
  void aUsersWordsNeverBecomeControlTokens() {
    try (Engine engine = LocalEngine.open(tiny(Precision.FP32), progress -> {})) {
      Prompt.Draw plain = new Prompt.Draw("", SIZE);
      for (String spelling :
          List.of("<racm3:break>", "<eoss>", "<reserved08706>", "<|image|>", "<s>", "IMGIMGBZ")) {
        int more = engine.count(new Prompt.Draw(spelling, SIZE)) - engine.count(plain);
        assertTrue(more > 1, spelling + " took " + more + " token");
      }
    }
  }
}
