package studio.lumina.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class BenchmarkTest {
  private static final Path STARTER =
      Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
  private static final SyntheticCheckpoint.Shape SMALL =
      new SyntheticCheckpoint.Shape(9472, 64, 172, 2, 2, 64);

  @Test
  void aWrittenCheckpointIsMeasuredAndGoes() {
    Path folder;
    try (SyntheticCheckpoint made = SyntheticCheckpoint.write(SMALL, STARTER)) {
      folder = made.folder();
      MachineInfo machine =
          new MachineInfo("test", 1, List.of(), 1, 1e9, "system", "java", "libtorch");
      BenchmarkResult measured = new Benchmark(machine, 2).of(folder, Precision.BF16);
      assertEquals("synthetic", measured.checkpoint());
      long layers = 2 * (4 * 64 * 64 + 3 * 64 * 172);
      long norms = 2 * (2 * 64 + 4 * 32) + 64;
      assertEquals(layers + norms + 2 * 9472 * 64, measured.parameters());
      assertEquals(2 * (layers + norms + 8192 * 64), measured.model().stepBytes());
      assertEquals(layers + 9472 * 64, SMALL.decodeParameters());
      assertEquals(300, measured.model().promptTokens());
      assertEquals(4, measured.model().row().codes());
      assertTrue(measured.model().codesARow() > 0);
      assertTrue(measured.model().stepMillis() <= measured.model().stepMedianMillis());
      assertEquals(
          measured.model().stepBytes() / (measured.model().stepMillis() / 1000) / 1e9,
          measured.model().bandwidthShare(),
          1e-9);
      assertEquals("64x64", measured.picture().size());
      assertEquals(16, measured.picture().tokens());
      assertTrue(measured.picture().decodeMillis() > 0);
      assertEquals(2, measured.busy().orElseThrow().programs());
      assertTrue(measured.busy().orElseThrow().stepMedianMillis() > 0);
      assertEquals(16, measured.busy().orElseThrow().picture().tokens());
      measured.memory().ifPresent(memory -> assertTrue(memory.peak() > memory.weights()));
    }
    assertFalse(Files.exists(folder), "it is still there");
  }

  @Test
  void theLargeOneHas170MillionDecodeWeights() {
    assertEquals(170e6, SyntheticCheckpoint.LARGE.decodeParameters(), 3e6);
  }

  @Test
  void aPreviewIsTheTimeFromItsRowsEnd() {
    PictureTimer watch = new PictureTimer();
    Tokens four = Tokens.of(4, 4, 4, 4);
    watch.tell(new Event.PictureStarted(0, new Size(64, 32)));
    for (int row = 0; row < 2; row++) {
      watch.tell(new Event.CodesDrawn(0, row, 0, four, new float[4], new float[4]));
      watch.tell(new Event.RowFinished(0, row));
      if (row == 0) {
        watch.tell(new Event.Preview(0, 0, pixels(16)));
      }
    }
    watch.tell(
        new Event.PictureFinished(
            0, pixels(32), new Part.Drawn(new Size(64, 32), four.plus(four))));
    BenchmarkResult.Painted painted = watch.painted("64x32");
    assertEquals(8, painted.tokens());
    assertEquals(1, painted.previews());
    assertTrue(painted.previewShare() > 0 && painted.previewShare() < 1, painted.toString());
    assertTrue(painted.delay().medianMillis() > 0, painted.toString());
    assertTrue(painted.delay().medianMillis() <= painted.delay().worstMillis());
  }

  @Test
  void rowsWaitForThePixelsThatShowThem() {
    PictureTimer watch = new PictureTimer();
    Size size = new Size(64, 64);
    watch.tell(new Event.PictureStarted(0, size));
    for (int row = 0; row < 4; row++) {
      watch.tell(new Event.RowFinished(0, row));
    }
    BenchmarkResult.Delay none = watch.painted("64x64").delay();
    assertEquals(new BenchmarkResult.Delay(0, 0), none);
    watch.tell(
        new Event.PictureFinished(0, pixels(64), new Part.Drawn(size, Tokens.of(4, 4, 4, 4))));
    BenchmarkResult.Delay delay = watch.painted("64x64").delay();
    assertTrue(delay.medianMillis() > 0 && delay.medianMillis() < delay.worstMillis());
  }

  @Test
  void busyThreadsComputeUntilTheyAreClosed() {
    BusyThreads busy = new BusyThreads(2);
    long first = busy.sink();
    while (busy.sink() == first) {
      Thread.onSpinWait();
    }
    busy.close();
  }

  private static Picture pixels(int height) {
    return new Picture(64, height, Picture.Mode.RGB, new byte[64 * height * 3]);
  }

  @Test
  void withoutATokenizerToTakeNoneIsWritten(@TempDir Path folder) {
    LuminaException thrown =
        assertThrows(LuminaException.class, () -> SyntheticCheckpoint.write(SMALL, folder));
    assertTrue(thrown.problem() instanceof Problem.FileMissing);
  }
}
