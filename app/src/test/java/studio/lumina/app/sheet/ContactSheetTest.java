package studio.lumina.app.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.work.Listed;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

class ContactSheetTest {
  private static final Size SIZE = new Size(256, 128);

  @TempDir private Path folder;

  private PictureEntry member(int column, int row, int colour, int height) {
    Prompt prompt = new Prompt.Draw("x", SIZE);
    Sampling sampling = new Sampling(0, 4, 1, 2000, 5);
    byte[] samples = new byte[256 * height * 3];
    Arrays.fill(samples, (byte) colour);
    Path file = folder.resolve(column + "-" + row + ".png");
    if (height > 0) {
      PngFile.write(
          file,
          new Picture(256, height, Picture.Mode.RGB, samples),
          Map.of(),
          Provenance.GENERATED);
    }
    return new PictureEntry(
        1,
        Instant.EPOCH,
        prompt,
        sampling,
        RowSchedule.constant(prompt, sampling),
        SIZE,
        PictureEntry.State.DONE,
        CodeRun.NONE,
        Optional.of(file),
        "m",
        "k",
        Optional.empty(),
        Optional.of(new PictureEntry.Place(1, column, row)));
  }

  @Test
  void aGridIsLabelledAndEachPictureIsInItsPlace() throws IOException {
    PictureSet set =
        new PictureSet(
            1,
            Instant.EPOCH,
            new PictureSet.Axis(PictureSet.Setting.GUIDANCE, List.of("1", "4", "8.5")),
            Optional.of(
                new PictureSet.Axis(
                    PictureSet.Setting.PROMPT,
                    List.of("a boat on a quiet lake", "a very long prompt ".repeat(30)))));
    List<PictureEntry> members = new ArrayList<>();
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 3; x++) {
        members.add(member(x, y, 40 * (y * 3 + x), x == 2 && y == 1 ? 0 : y == 1 ? 64 : 128));
      }
    }
    Path file = folder.resolve("sheet.png");
    ContactSheet.write(set, Listed.summaries(members), file);
    Picture sheet = PictureFile.read(file);
    assertEquals(Optional.of(Provenance.GENERATED), PngFile.provenance(Files.readAllBytes(file)));
    int right = sheet.width() - 32;
    int bottom = sheet.height() - 32;
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 2; x++) {
        int cx = right - (3 - x) * 268 + 12 + 128;
        int cy = bottom - (2 - y) * 140 + 12 + 32;
        assertEquals(40 * (y * 3 + x), sheet.sample(cx, cy, 0), x + ", " + y);
      }
    }
    assertTrue(sheet.width() > 3 * 268 + 64, "room for the labels beside");
    assertTrue(sheet.height() > 2 * 140 + 64 - 12, "room for the labels above");
    String keep = System.getProperty("lumina.sheet", "");
    if (!keep.isEmpty()) {
      Files.copy(file, Path.of(keep), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
