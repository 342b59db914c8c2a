package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.StrictJson;
import tools.jackson.databind.JsonNode;

class FittingReferenceTest {
  private static final Path EXPECTED =
      Path.of(System.getProperty("lumina.reference")).resolve("expected/preprocess");
  private static final JsonNode JSON =
      StrictJson.read(EXPECTED.resolve("preprocess.json"), "expected values");

  @Test
  void listsTheSizes() {
    for (JsonNode list : JSON.path("crop_size_lists")) {
      List<Size> expected = new ArrayList<>();
      list.path("sizes").forEach(s -> expected.add(size(s)));
      assertEquals(expected, Size.forTarget(list.path("target_size").intValue()));
    }
  }

  @Test
  void choosesTheSize() {
    for (JsonNode choice : JSON.path("chosen_crops")) {
      List<Size> sizes = Size.forTarget(choice.path("target_size").intValue());
      JsonNode image = choice.path("image");
      assertEquals(
          size(choice.path("chosen_crop")),
          Fitting.choose(image.get(0).intValue(), image.get(1).intValue(), sizes),
          () -> choice.toString());
    }
  }

  @Test
  void resizesToTheSameSamples() throws IOException {
    for (JsonNode entry : JSON.path("resize_results")) {
      List<Size> sizes = Size.forTarget(entry.path("target_size").intValue());
      Picture photo = PictureFile.read(EXPECTED.resolve(entry.path("input_png").stringValue()));
      Size chosen = Fitting.choose(photo.width(), photo.height(), sizes);
      assertEquals(size(entry.path("crop")), chosen);
      assertArrayEquals(bytes(entry.path("output_pixels")), Fitting.cover(photo, chosen).samples());
      assertArrayEquals(
          bytes(entry.path("rgb_after_whitening")),
          Fitting.fit(photo, Crop.CENTRE, sizes).samples());
    }
  }

  private static Size size(JsonNode pair) {
    return new Size(pair.get(0).intValue(), pair.get(1).intValue());
  }

  private static byte[] bytes(JsonNode array) throws IOException {
    return Files.readAllBytes(EXPECTED.resolve(array.path("file").stringValue()));
  }
}
