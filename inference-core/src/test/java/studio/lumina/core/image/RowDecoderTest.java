package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Device;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.CodecConfig;
import studio.lumina.core.checkpoint.TorchArchive;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;

/// Rows as they are shown while a picture is drawn, beside the exact decode of the same rows.
class RowDecoderTest {
  private static final int SIDE = 128;
  private static final int COLUMNS = SIDE / Size.CELL;
  private static ControlPage page;
  private static VqCodec codec;
  private static int[] codes;

  @BeforeAll
  static void open() {
    Torch.start(0);
    page = new ControlPage();
    codec =
        open(
            Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint")
                .resolve("tokenizer"));
    codes = codec.encode(scene());
  }

  @AfterAll
  static void close() {
    codec.close();
    page.close();
  }

  @Test
  void eachRowIsWithinTwoGreyLevelsOfTheExactDecode() {
    RowDecoder rows = codec.rows(new Size(SIDE, SIDE));
    for (int finished = 1; finished <= COLUMNS; finished++) {
      int[] soFar = Arrays.copyOf(codes, finished * COLUMNS);
      RowDecoder.Rows shown = rows.decode(soFar);
      assertEquals((finished - shown.firstRow()) * Size.CELL, shown.pixels().height());
      assertEquals(SIDE, shown.pixels().width());
      double off = difference(shown, codec.decode(soFar, COLUMNS));
      assertTrue(off <= 2, "row " + finished + " is off by " + off);
    }
  }

  /// A row's lowest lines lack what comes below them until the next row is there.
  @Test
  void theRowAboveIsShownAgainSoThatNoBorderShows() {
    RowDecoder rows = codec.rows(new Size(SIDE, SIDE));
    byte[] shown = new byte[3 * SIDE * SIDE];
    int line = 3 * SIDE;
    double before = 0;
    double after = 0;
    Picture whole = codec.decode(codes, COLUMNS);
    for (int finished = 1; finished <= COLUMNS; finished++) {
      RowDecoder.Rows band = rows.decode(Arrays.copyOf(codes, finished * COLUMNS));
      int border = (finished - 1) * Size.CELL - 1;
      before += border < 0 ? 0 : difference(shown, whole.samples(), border * line, line);
      byte[] samples = band.pixels().samples();
      System.arraycopy(samples, 0, shown, band.firstRow() * Size.CELL * line, samples.length);
      after += border < 0 ? 0 : difference(shown, whole.samples(), border * line, line);
    }
    assertTrue(after < 0.7 * before, before + " before, " + after + " after");
  }

  private static double difference(byte[] one, byte[] other, int from, int count) {
    long sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
    }
    return (double) sum / count;
  }

  /// What makes the difference: with the moments of the band alone, bands are off by many levels.
  @Test
  void withoutTheEarlierRowsMomentsABandWouldNotDo() {
    int[] soFar = Arrays.copyOf(codes, 6 * COLUMNS);
    VqCodec.Band alone = codec.band(soFar, COLUMNS, 1, 1, 0, codec.noMoments());
    Picture exact = codec.decode(soFar, COLUMNS);
    assertTrue(difference(new RowDecoder.Rows(5, alone.picture()), exact) > 2);
  }

  @Test
  void severalRowsAtOnceAreShownOnce() {
    RowDecoder rows = codec.rows(new Size(SIDE, SIDE));
    rows.decode(Arrays.copyOf(codes, 2 * COLUMNS));
    assertTrue(rows.work(5) >= 3);
    RowDecoder.Rows shown = rows.decode(Arrays.copyOf(codes, 5 * COLUMNS));
    assertTrue(shown.firstRow() <= 2);
    assertEquals((5 - shown.firstRow()) * Size.CELL, shown.pixels().height());
    assertTrue(difference(shown, codec.decode(Arrays.copyOf(codes, 5 * COLUMNS), COLUMNS)) <= 2);
  }

  /// Weights without any sense make bands that are far off: after the comparison everything is
  /// decoded each time.
  @Test
  void aCodecWhoseBandsAreOffShowsTheExactDecode() {
    Path folder = Path.of(System.getProperty("lumina.reference"), "chameleon/tokenizer");
    try (VqCodec random = open(folder)) {
      int columns = 6;
      int[] some = new int[8 * columns];
      for (int i = 0; i < some.length; i++) {
        some[i] = i * 53 % random.codebook();
      }
      RowDecoder rows = random.rows(new Size(96, 128));
      int exact = 0;
      for (int finished = 1; finished <= 8; finished++) {
        int[] soFar = Arrays.copyOf(some, finished * columns);
        RowDecoder.Rows shown = rows.decode(soFar);
        Picture right = random.decode(soFar, columns);
        exact += shown.firstRow() == 0 && shown.pixels().equals(right) ? 1 : 0;
      }
      assertTrue(exact >= 5, exact + " exact decodes");
      assertEquals(9, rows.work(9));
    }
  }

  private static VqCodec open(Path folder) {
    return new VqCodec(
        CodecConfig.read(folder.resolve("vqgan.yaml")),
        TorchArchive.read(folder.resolve("vqgan.ckpt")),
        Device.CPU,
        page);
  }

  /// Mean difference in grey levels.
  private static double difference(RowDecoder.Rows shown, Picture exact) {
    byte[] found = shown.pixels().samples();
    byte[] right = exact.samples();
    int skipped = right.length - found.length;
    long sum = 0;
    for (int i = 0; i < found.length; i++) {
      sum += Math.abs((found[i] & 0xff) - (right[skipped + i] & 0xff));
    }
    return (double) sum / found.length;
  }

  /// A sky that darkens, a ground, and a red disc over the edge between them.
  private static Picture scene() {
    byte[] samples = new byte[3 * SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        boolean disc = Math.hypot(x - 60, y - 70) < 25;
        boolean sky = y < 75;
        samples[3 * (y * SIDE + x)] = (byte) (disc ? 220 : sky ? 120 + 2 * y / 3 : 90);
        samples[3 * (y * SIDE + x) + 1] = (byte) (disc ? 40 : sky ? 170 + y / 2 : 150);
        samples[3 * (y * SIDE + x) + 2] = (byte) (disc ? 30 : sky ? 230 : 60);
      }
    }
    return new Picture(SIDE, SIDE, Picture.Mode.RGB, samples);
  }
}
