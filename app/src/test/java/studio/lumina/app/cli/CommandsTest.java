package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;
import studio.lumina.core.bench.BenchmarkResult;
import studio.lumina.core.bench.MachineInfo;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Commands as a user runs them: exit status, what is said where, and what is left behind.
class CommandsTest {
  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  private static Run run(Opener opener, boolean terminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        CommandLineProgram.run(
            arguments,
            opener,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
    Run run = run(LocalEngine::open, false, words);
    assertEquals(0, run.status(), run.err());
    assertEquals(file + System.lineSeparator(), run.out());
    assertFalse(run.err().contains("\r"), "a progress bar without a terminal: " + run.err());
    assertEquals(List.of("sphere.png"), names());
    byte[] png = Files.readAllBytes(file);
    Picture picture = PictureFile.read("sphere.png", png);
    assertEquals("96x160 RGB", picture.toString());
    assertEquals(Optional.of(Provenance.GENERATED), PngFile.provenance(png));
    Map<String, String> texts = PngFile.texts(png);
    assertEquals("a red sphere", texts.get("lumina:prompt"));
    assertEquals("7", texts.get("lumina:seed"));
    assertEquals("96x160", texts.get("lumina:size"));
    assertEquals(60, texts.get("lumina:tokens").split(" ").length);
    for (String key : List.of("guidance", "temperature", "image-top-k", "model", "numerics")) {
      assertTrue(texts.containsKey("lumina:" + key), key);
    }
    Run again = run(LocalEngine::open, true, words);
    assertTrue(again.err().contains("Painting"), "no progress bar on a terminal: " + again.err());
    assertEquals(picture, PictureFile.read(file), "the same recipe paints the same picture");
  }

  @Test
  void ctrlCEndsWithoutAFile() throws IOException {
    assumeTrue(InterruptedEngine.hears(), "Ctrl-C is ignored, as in a shell's background");
    InterruptedEngine engine = new InterruptedEngine();
    Path file = folder.resolve("never.png");
    Run run =
        run((opening, progress) -> engine, false, "generate", "a", "--output", file.toString());
    assertEquals(130, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(engine.closed);
    assertEquals(List.of(), names());
  }

  @Test
  void aSizeThatTheModelDoesNotDrawIsOneLine() throws IOException {
    Run run =
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
      Run run = run(LocalEngine::open, false, "vision", "--task", "depth", photo);
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
      Run run = run(LocalEngine::open, false, words);
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
            new BenchmarkResult.Painted("256x256", 256, 5000, 12, 0.08, 300),
            Optional.of(
                new BenchmarkResult.Memory(471_000_000, 40_000_000, 480_000_000, 900_000_000)));
    String lines = String.join("\n", BenchTable.lines(measured));
    for (String part :
        List.of(
            "235.0 million",
            "2000 tokens/s (300 in 150 ms)",
            "17.50 ms",
            "40 %",
            "51.2 tokens/s",
            "12, 8.0 %",
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
    Run run =
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
    Run wrong = run(LocalEngine::open, false, "evaluate", "--task", "singing");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().contains("questions"), wrong.err());
  }
}
