package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.Engine;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// `lumina redraw` and `lumina extend` with the starter.
class RedrawCommandTest {
  private static final Pattern BITS = Pattern.compile("([\\d.]+) bits");

  @TempDir private Path folder;

  private CommandRun run(String... arguments) {
    return CommandRun.of(LocalEngine::open, false, arguments);
  }

  private Path generated(String name, String size) {
    Path file = folder.resolve(name);
    CommandRun run =
        run("generate", "a red sphere", "--size", size, "--seed", "7", "--output", file.toString());
    assertEquals(0, run.status(), run.err());
    return file;
  }

  /// White where the codes of columns 3 and 4 in rows 2 and 3 are.
  private Path mask(int width, int height) throws IOException {
    byte[] samples = new byte[width * height];
    for (int y = 40; y < 60; y++) {
      Arrays.fill(samples, y * width + 50, y * width + 79, (byte) 255);
    }
    Path file = folder.resolve("mask.png");
    return Files.write(
        file, PngFile.bytes(new Picture(width, height, Picture.Mode.GREY, samples), Map.of()));
  }

  private static Recipe recipe(Path file) throws IOException {
    return RecipePng.in(Files.readAllBytes(file), PhotoStore.NONE).orElseThrow();
  }

  private CommandRun redrawn(Path source, Path mask, String seeds) {
    return run(
        "redraw",
        "--mask",
        mask.toString(),
        "--prompt",
        "a blue cube",
        source.toString(),
        "--seeds",
        seeds,
        "--seed",
        "3",
        "--output",
        folder.resolve("new.png").toString());
  }

  private static void assertSameOutside(Picture source, Picture made) {
    for (int y = 0; y < source.height(); y++) {
      for (int x = 0; x < source.width(); x++) {
        if (x < 32 || x >= 96 || y < 16 || y >= 80) {
          for (int c = 0; c < 3; c++) {
            assertEquals(source.sample(x, y, c), made.sample(x, y, c), x + ", " + y);
          }
        }
      }
    }
  }

  @Test
  void theRestStaysAndTheLikeliestIsFirst() throws IOException {
    Path source = generated("source.png", "128x128");
    CommandRun run = redrawn(source, mask(128, 128), "3");
    assertEquals(0, run.status(), run.err());
    assertEquals(3, run.out().lines().count());
    List<Double> bits =
        run.err()
            .lines()
            .map(BITS::matcher)
            .filter(Matcher::find)
            .map(found -> Double.parseDouble(found.group(1)))
            .toList();
    assertEquals(3, bits.size(), run.err());
    assertEquals(bits.stream().sorted().toList(), bits);
    Recipe first = recipe(source);
    for (int i = 1; i <= 3; i++) {
      Path file = folder.resolve("new-" + i + ".png");
      assertSameOutside(PictureFile.read(source), PictureFile.read(file));
      Recipe made = recipe(file);
      assertNotEquals(first.codes(), made.codes());
      KeptCodes kept = made.kept().orElseThrow();
      for (int at = 0; at < made.codes().size(); at++) {
        int row = at / 8;
        int column = at % 8;
        boolean drawn = (row == 2 || row == 3) && (column == 3 || column == 4);
        assertEquals(!drawn, kept.keeps(at), "code " + at);
        assertTrue(drawn || made.codes().at(at) == first.codes().at(at), "code " + at);
      }
      assertEquals(made.codes().size(), made.surprisal().length);
    }
  }

  @Test
  void aRecipeIsReplayedToTheSameTokens() throws IOException {
    Path source = generated("source.png", "128x128");
    assertEquals(0, redrawn(source, mask(128, 128), "1").status());
    Recipe made = recipe(folder.resolve("new.png"));
    try (Engine engine =
            LocalEngine.open(Opening.of(ModelOptions.starter().toString()), progress -> {});
        Session session = engine.session()) {
      Turn turn =
          session.reply(
              new Request(
                  made.prompt(), made.sampling(), Optional.empty(), made.kept().orElseThrow()),
              event -> {},
              Steering.NONE);
      assertEquals(List.of(new Part.Drawn(made.size(), made.codes())), turn.parts());
    }
  }

  @Test
  void aPhotoKeepsItsOwnPixels() throws IOException {
    byte[] samples = new byte[160 * 128 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 7 / 160);
    }
    Picture photo = new Picture(160, 128, Picture.Mode.RGB, samples);
    Path file = Files.write(folder.resolve("photo.png"), PngFile.bytes(photo, Map.of()));
    CommandRun run = redrawn(file, mask(160, 128), "1");
    assertEquals(0, run.status(), run.err());
    Picture made = PictureFile.read(folder.resolve("new.png"));
    assertEquals(160, made.width());
    int same = 0;
    for (int y = 0; y < 128; y++) {
      for (int x = 0; x < 160; x++) {
        if (x < 20 || x >= 120 || y >= 100) {
          for (int c = 0; c < 3; c++) {
            assertEquals(photo.sample(x, y, c), made.sample(x, y, c), x + ", " + y);
          }
        } else if (photo.sample(x, y, 0) == made.sample(x, y, 0)) {
          same++;
        }
      }
    }
    assertTrue(same < 100 * 100, "something was drawn");
  }

  @Test
  void aPictureIsExtendedBothWays() throws IOException {
    Path source = generated("source.png", "96x128");
    Recipe first = recipe(source);
    Picture pixels = PictureFile.read(source);
    for (String[] way :
        new String[][] {{"--rows", "2", "96", "160"}, {"--columns", "2", "128", "128"}}) {
      Path file = folder.resolve("more.png");
      CommandRun run = run("extend", source.toString(), way[0], way[1], "--output", file + "");
      assertEquals(0, run.status(), run.err());
      Picture made = PictureFile.read(file);
      Recipe more = recipe(file);
      assertEquals(new Size(Integer.parseInt(way[2]), Integer.parseInt(way[3])), more.size());
      assertEquals(((Prompt.Draw) first.prompt()).text(), ((Prompt.Draw) more.prompt()).text());
      for (int row = 0; row < 8; row++) {
        int at = row * more.size().columns();
        assertEquals(first.codes().slice(row * 6, row * 6 + 6), more.codes().slice(at, at + 6));
      }
      for (int y = 0; y < 112; y++) {
        for (int x = 0; x < 80; x++) {
          assertEquals(pixels.sample(x, y, 1), made.sample(x, y, 1), x + ", " + y);
        }
      }
    }
  }

  @Test
  void whatCannotBeIsOneLine() throws IOException {
    Path source = generated("source.png", "128x128");
    Path black =
        Files.write(
            folder.resolve("black.png"),
            PngFile.bytes(new Picture(128, 128, Picture.Mode.GREY, new byte[128 * 128]), Map.of()));
    for (CommandRun run :
        List.of(
            redrawn(source, black, "1"),
            redrawn(source, mask(64, 64), "1"),
            redrawn(source, folder.resolve("none.png"), "1"),
            run("extend", source.toString()),
            run("extend", source.toString(), "--rows", "1"),
            run("extend", source.toString(), "--rows", "2"))) {
      assertEquals(2, run.status());
      List<String> told =
          run.err().lines().filter(line -> !line.contains("graphics card")).toList();
      assertEquals(1, told.size(), run.err());
      assertTrue(told.getFirst().startsWith("lumina: "), run.err());
    }
  }
}
