package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Grey of 16 bits, as another reader finds it.
class DeepGreyTest {
  @Test
  void everyValueComesBackWithItsMark() throws IOException {
    short[] samples = new short[300 * 200];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i * 7919);
    }
    byte[] png =
        PngFile.deepGrey(300, 200, false, samples, Map.of("Note", "far"), Provenance.EDITED);
    Raster raster = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
    assertEquals(1, raster.getNumBands());
    for (int i = 0; i < samples.length; i++) {
      assertEquals(samples[i] & 0xffff, raster.getSample(i % 300, i / 300, 0));
    }
    assertEquals("far", PngFile.texts(png).get("Note"));
    assertEquals(Optional.of(Provenance.EDITED), PngFile.provenance(png));
  }

  @Test
  void opacityStandsAfterEachValue() throws IOException {
    byte[] png =
        PngFile.deepGrey(
            2, 1, true, new short[] {(short) 40_000, -1, 0, 0}, Map.of(), Provenance.GENERATED);
    Raster raster = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
    assertEquals(40_000, raster.getSample(0, 0, 0));
    assertEquals(65_535, raster.getSample(0, 0, 1));
    assertEquals(0, raster.getSample(1, 0, 1));
  }

  @Test
  void samplesThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PngFile.deepGrey(2, 2, false, new short[3], Map.of(), Provenance.GENERATED));
  }
}
