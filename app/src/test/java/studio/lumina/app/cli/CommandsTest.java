package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.drop.FileInspector;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Task;
import studio.lumina.core.Turn;
import studio.lumina.core.bench.BenchmarkResult;
import studio.lumina.core.bench.MachineInfo;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Commands as a user runs them: exit status, what is said where, and what is left behind.
class CommandsTest {
  @TempDir Path folder;

  private static CommandRun run(Opener opener, boolean terminal, String... arguments) {
    return CommandRun.of(opener, terminal, arguments);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPictureCarriesItsRecipeAndItsMark() throws IOException {
    Path file = folder.resolve("sphere.png");
    String[] words = {
      "generate", "a red sphere", "--seed", "7", "--size", "96x160", "--output", file.toString()
    };
    CommandRun run = run(LocalEngine::open, false, words);
    assertEquals(0, run.status(), run.err());
    assertEquals(file + System.lineSeparator(), run.out());
    assertFalse(run.err().contains("\r"), "a progress bar without a terminal: " + run.err());
    assertEquals(List.of("sphere.png"), names());
    byte[] png = Files.readAllBytes(file);
    Picture picture = PictureFile.read("sphere.png", png);
    assertEquals("96x160 RGB", picture.toString());
    assertEquals(Optional.of(Provenance.GENERATED), PngFile.provenance(png));
    Recipe recipe = RecipePng.in(png, PhotoStore.NONE).orElseThrow();
    assertEquals(new Prompt.Draw("a red sphere", new Size(96, 160)), recipe.prompt());
    assertEquals(7, recipe.sampling().seed());
    assertEquals(RowSchedule.constant(recipe.prompt(), recipe.sampling()), recipe.schedule());
    assertEquals(60, recipe.codes().size());
    assertEquals(60, recipe.surprisal().length);
    assertEquals(60, recipe.entropy().length);
    assertEquals("Lumina Starter", recipe.model());
    assertTrue(recipe.numericsKey().startsWith("cpu"), recipe.numericsKey());
    assertEquals("a red sphere", PngFile.texts(png).get("Description"));
    CommandRun again = run(LocalEngine::open, true, words);
    assertTrue(again.err().contains("Painting"), "no progress bar on a terminal: " + again.err());
    assertEquals(picture, PictureFile.read(file), "the same recipe paints the same picture");
  }

  @Test
  void aPictureOfTheCommandLineBringsItsSettingsToTheStudio() {
    Path file = folder.resolve("sphere.png");
    CommandRun run =
        run(
            LocalEngine::open,
            false,
            "generate",
            "eine rote Kugel",
            "--seed",
            "7",
            "--guidance",
            "3",
            "--size",
            "96x160",
            "--output",
            file.toString());
    assertEquals(0, run.status(), run.err());
    DroppedFile.Painted painted =
        assertInstanceOf(DroppedFile.Painted.class, new FileInspector().look(file));
    assertEquals(new Prompt.Draw("eine rote Kugel", new Size(96, 160)), painted.prompt());
    assertEquals(7, painted.sampling().seed());
    assertEquals(3, painted.sampling().guidance());
    assertEquals(new Size(96, 160), painted.size());
  }

  @Test
  void aMapsRecipeHasThePhotoAsTheModelReadIt() throws IOException {
    Path photo = folder.resolve("photo.png");
    byte[] samples = new byte[128 * 128 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 128);
    }
    Picture pixels = new Picture(128, 128, Picture.Mode.RGB, samples);
    Files.write(photo, PngFile.bytes(pixels, Map.of()));
    Path file = folder.resolve("depth.png");
    CommandRun run =
        run(
            LocalEngine::open,
            false,
            "vision",
            "--task",
            "depth",
            photo.toString(),
            "--seed",
            "3",
            "--output",
            file.toString());
    assertEquals(0, run.status(), run.err());
    Recipe recipe = RecipePng.in(Files.readAllBytes(file), PhotoStore.NONE).orElseThrow();
    Prompt.Vision prompt = assertInstanceOf(Prompt.Vision.class, recipe.prompt());
    assertEquals(Task.DEPTH, prompt.task());
    try (Engine engine =
            LocalEngine.open(Opening.of(ModelOptions.starter().toString()), progress -> {});
        Session session = engine.session()) {
      Part.Photo part = new Part.Photo(pixels, Crop.CENTRE);
      Part.PhotoReference reference = assertInstanceOf(Part.PhotoReference.class, prompt.image());
      assertEquals(new PhotoFile("", Files.readAllBytes(photo)).hash(), reference.hash());
      assertEquals(128, reference.width());
      assertEquals(Optional.of(engine.encode(part)), reference.codes());
      Turn turn =
          session.reply(
              new Request(new Prompt.Vision(Task.DEPTH, part, ""), recipe.sampling()),
              event -> {},
              Steering.NONE);
      assertEquals(
          List.of(new Part.Drawn(recipe.size(), recipe.codes())), turn.parts(), "with the photo");
    }
  }

  @Test
  void aSizeThatTheModelDoesNotDrawIsOneLine() throws IOException {
    CommandRun run =
        run(
            LocalEngine::open,
            false,
            "generate",
            "a",
            "--size",
            "1024x32",
            "--output",
            folder.resolve("never.png").toString());
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().filter(line -> line.contains("1024")).count(), run.err());
    assertEquals(List.of(), names());
  }

  @Test
  void whatIsNoPhotoIsOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("photo.jpg"), "not a photo");
    for (String photo : List.of(text.toString(), folder.resolve("none.png").toString())) {
      CommandRun run = run(LocalEngine::open, false, "vision", "--task", "depth", photo);
      assertEquals(2, run.status());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("lumina: "), run.err());
    }
    assertEquals(List.of("photo.jpg"), names());
  }

  @Test
  void aBenchOfNothingIsOneLine() {
    for (String[] words :
        List.of(
            new String[] {"bench", folder.resolve("nothing").toString()},
            new String[] {"bench", "--precision", "int3"},
            new String[] {"bench", "--json", folder.resolve("no/such/a.json").toString()})) {
      CommandRun run = run(LocalEngine::open, false, words);
      assertEquals(2, run.status());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void measuredFiguresAreLines() {
    BenchmarkResult measured =
        new BenchmarkResult(
            "large",
            "cpu; bf16",
            235_000_000,
            120,
            new BenchmarkResult.Model(
                300, 150, 17.5, 18, 235_000_000, 0.4, new BenchmarkResult.Row(16, 40)),
            new BenchmarkResult.Painted(
                "256x256", 256, 5000, 12, 0.08, 300, new BenchmarkResult.Delay(42, 171)),
            Optional.of(
                new BenchmarkResult.Memory(471_000_000, 40_000_000, 480_000_000, 900_000_000)),
            Optional.of(
                new BenchmarkResult.Busy(
                    2,
                    45,
                    new BenchmarkResult.Painted(
                        "256x256",
                        256,
                        10_000,
                        9,
                        0.08,
                        300,
                        new BenchmarkResult.Delay(90, 260)))));
    String lines = String.join("\n", BenchTable.lines(measured));
    for (String part :
        List.of(
            "235.0 million",
            "2000 tokens/s (300 in 150 ms)",
            "17.50 ms",
            "40 %",
            "51.2 tokens/s",
            "12, 8.0 %",
            "median 42 ms, worst 171 ms",
            "beside 2 busy programs",
            "median 45.00 ms, 2.5 times the quiet one",
            "25.6 tokens/s",
            "median 90 ms, worst 260 ms",
            "40 MB own, 480 MB mapped, for 471 MB",
            "900 MB")) {
      assertTrue(lines.contains(part), part + " is not in\n" + lines);
    }
    MachineInfo machine =
        new MachineInfo("a cpu", 2, List.of("avx2"), 2, 46e9, "Linux", "25", "2.7.1-cpu");
    assertTrue(BenchTable.line(machine).contains("2 cores, 2 threads, avx2; memory read at 46.0"));
  }

  @Test
  void aCheckpointIsEvaluated() throws IOException {
    Path json = folder.resolve("figures.json");
    Path sheet = folder.resolve("sheet.png");
    CommandRun run =
        run(
            LocalEngine::open,
            false,
            "evaluate",
            "--task",
            "codec",
            "--samples",
            "2",
            "--json",
            json.toString(),
            "--sheet",
            sheet.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("codec, 2 samples"), run.out());
    assertTrue(run.out().contains("PSNR, photo"), run.out());
    assertTrue(Files.readString(json).contains("\"CODEC\""));
    assertTrue(PictureFile.read(sheet).width() > 300);
    CommandRun wrong = run(LocalEngine::open, false, "evaluate", "--task", "singing");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().contains("questions"), wrong.err());
  }
}
