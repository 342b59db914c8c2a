package studio.lumina.app.vision.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Task;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Maps as files of the artist's.
class MapExportTest {
  private static final int SIDE = 32;

  @TempDir private Path folder;
  private Path map;
  private Path target;

  /// Grey from black at the left to white at the right, with green of its own.
  @BeforeEach
  void aMap() {
    byte[] samples = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int grey = i % SIDE * 255 / (SIDE - 1);
      samples[3 * i] = (byte) grey;
      samples[3 * i + 1] = (byte) grey;
      samples[3 * i + 2] = (byte) grey;
    }
    map = folder.resolve("map.png");
    WholeFile.write(
        map,
        PngFile.bytes(
            new Picture(SIDE, SIDE, Picture.Mode.RGB, samples),
            Map.of("Software", "Lumina Studio", "lumina", "{}"),
            Provenance.EDITED));
    target = folder.resolve("out.png");
  }

  private Picture written(Task task, MapLook look, Optional<MapPlace> place) {
    new MapExport(map, task, look, place, false).write(target);
    return PictureFile.read(target);
  }

  @Test
  void asPaintedItIsTheLibrarysFileToTheLastBit() throws IOException {
    written(Task.DEPTH, MapLook.PAINTED.greenFlipped(true), Optional.empty());
    assertEquals(-1, Files.mismatch(map, target));
  }

  @Test
  void theRangeIsSpreadOverTheColoursAndTheRecipeGoesAlong() throws IOException {
    Picture grey = written(Task.DEPTH, MapLook.PAINTED.range(0.25, 0.75), Optional.empty());
    assertEquals(0, grey.sample(7, 3, 0));
    assertEquals(255, grey.sample(25, 3, 0));
    assertEquals(134, grey.sample(16, 3, 0), 1);
    Picture inverted = written(Task.DEPTH, MapLook.PAINTED.inverted(true), Optional.empty());
    assertEquals(255, inverted.sample(0, 0, 1));
    byte[] png = Files.readAllBytes(target);
    assertEquals("{}", PngFile.texts(png).get("lumina"));
    assertEquals(Optional.of(Provenance.EDITED), PngFile.provenance(png));
  }

  @Test
  void theColourMapsHaveTheirPublishedColours() {
    assertColour(new int[] {68, 1, 84}, colour(MapColours.VIRIDIS, 0), "dark violet");
    assertColour(new int[] {253, 231, 37}, colour(MapColours.VIRIDIS, 1), "yellow");
    assertColour(new int[] {33, 145, 140}, colour(MapColours.VIRIDIS, 0.5), "green blue");
    assertColour(new int[] {70, 107, 227}, colour(MapColours.TURBO, 0.125), "blue");
    assertColour(new int[] {28, 208, 213}, colour(MapColours.TURBO, 0.27), "cyan");
    assertColour(new int[] {251, 128, 34}, colour(MapColours.TURBO, 0.78), "orange");
    assertColour(new int[] {128, 128, 128}, colour(MapColours.GREY, 0.5), "grey");
  }

  private static int[] colour(MapColours colours, double value) {
    return new int[] {
      colours.channel(value, 0), colours.channel(value, 1), colours.channel(value, 2)
    };
  }

  private static void assertColour(int[] expected, int[] found, String... name) {
    for (int i = 0; i < 3; i++) {
      assertEquals(expected[i], found[i], 24, String.join("", name) + " channel " + i);
    }
  }

  @Test
  void greenIsFlippedInNormalsAlone() {
    Picture flipped = written(Task.NORMALS, MapLook.PAINTED.greenFlipped(true), Optional.empty());
    assertEquals(0, flipped.sample(0, 0, 0));
    assertEquals(255, flipped.sample(0, 0, 1));
    assertEquals(0, flipped.sample(0, 0, 2));
  }

  @Test
  void atThePhotosSizeItLiesInItsFrameAndIsTransparentOutside() {
    MapPlace place = new MapPlace(100, 80, new Crop.Frame(20, 10, 64, 64));
    Picture placed = written(Task.DEPTH, MapLook.PAINTED, Optional.of(place));
    assertEquals(100, placed.width());
    assertEquals(80, placed.height());
    assertEquals(Picture.Mode.RGBA, placed.mode());
    assertEquals(0, placed.sample(19, 40, 3));
    assertEquals(255, placed.sample(20, 40, 3));
    assertEquals(255, placed.sample(83, 73, 3));
    assertEquals(0, placed.sample(84, 73, 3));
    assertEquals(0, placed.sample(20, 40, 0));
    assertEquals(255, placed.sample(83, 40, 0));
    assertEquals(127, placed.sample(51, 40, 0), 3);
  }

  @Test
  void sixteenBitsHaveValuesBetweenThoseOfEight() throws IOException {
    MapPlace place = new MapPlace(128, 128, new Crop.Frame(0, 0, 128, 128));
    new MapExport(map, Task.DEPTH, MapLook.PAINTED, Optional.of(place), true).write(target);
    Raster raster = ImageIO.read(target.toFile()).getRaster();
    assertEquals(2, raster.getNumBands());
    assertEquals(0, raster.getSample(0, 64, 0));
    assertEquals(65_535, raster.getSample(127, 64, 0));
    int before = raster.getSample(63, 64, 0);
    int after = raster.getSample(64, 64, 0);
    assertTrue(before < after && after - before < 1000, before + " and " + after);
    new MapExport(map, Task.DEPTH, MapLook.PAINTED, Optional.empty(), true).write(target);
    Raster plain = ImageIO.read(target.toFile()).getRaster();
    assertEquals(1, plain.getNumBands());
    assertEquals(SIDE, plain.getWidth());
    assertEquals(65_535, plain.getSample(SIDE - 1, 0, 0));
  }

  @Test
  void aMapOfAHugePhotoIsRefusedAndNotTried() {
    LuminaException no =
        assertThrows(
            LuminaException.class,
            () -> new MapPlace(12_000, 9_000, new Crop.Frame(0, 0, 100, 100)));
    assertEquals(
        new Problem.PictureTooLarge("the map", 108_000_000, 48_000_000, "pixels"), no.problem());
  }

  @Test
  void aRangeIsNeverEmpty() {
    assertEquals(0.01, MapLook.PAINTED.range(0.5, 0.5).high() - 0.5, 1e-9);
    assertEquals(1, MapLook.PAINTED.range(1, 1).high());
    assertThrows(
        IllegalArgumentException.class, () -> new MapLook(MapColours.GREY, false, 0.5, 0.5, false));
  }
}
