package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Device;
import studio.lumina.core.Picture;
import studio.lumina.core.checkpoint.CodecConfig;
import studio.lumina.core.checkpoint.StrictJson;
import studio.lumina.core.checkpoint.TorchArchive;
import studio.lumina.core.torch.Cancelled;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;
import tools.jackson.databind.JsonNode;

class CodecReferenceTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));
  private static final Path EXPECTED = REFERENCE.resolve("expected/vqgan");
  private static JsonNode json;
  private static ControlPage page;
  private static VqCodec codec;

  @BeforeAll
  static void open() {
    Torch.start(0);
    json = StrictJson.read(EXPECTED.resolve("vqgan.json"), "expected values");
    Path folder = REFERENCE.resolve("chameleon/tokenizer");
    page = new ControlPage();
    codec =
        new VqCodec(
            CodecConfig.read(folder.resolve("vqgan.yaml")),
            TorchArchive.read(folder.resolve("vqgan.ckpt")),
            Device.CPU,
            page);
  }

  @AfterAll
  static void close() {
    codec.close();
    page.close();
  }

  @Test
  void encodesToTheSameCodes() throws IOException {
    for (JsonNode entry : json.path("encode")) {
      Picture picture =
          Fitting.white(PictureFile.read(EXPECTED.resolve(entry.path("png").stringValue())));
      VqCodec.Encoded encoded = codec.encoded(picture);
      assertArrayEquals(whole(entry.path("codes")), encoded.codes());
      assertClose(floats(entry.path("pre_quantization")), encoded.latents(), 2e-5);
    }
  }

  /// Flat areas, as maps, sketches and screenshots have them, against double precision: over
  /// permuted memory the group norm has nothing left of their variance.
  @Test
  void flatPicturesHaveTheirCodes() throws IOException {
    JsonNode flat = StrictJson.read(EXPECTED.resolve("flat.json"), "expected values");
    assertEquals(8, flat.path("encode").size());
    for (JsonNode entry : flat.path("encode")) {
      Picture picture = PictureFile.read(EXPECTED.resolve(entry.path("png").stringValue()));
      VqCodec.Encoded encoded = codec.encoded(Fitting.white(picture));
      assertClose(
          floats(entry.path("latents")),
          every(entry.path("latents_every").intValue(), encoded.latents()),
          1e-4);
      assertArrayEquals(whole(entry.path("codes")), encoded.codes());
    }
  }

  @Test
  void decodesToTheSamePixels() throws IOException {
    for (JsonNode entry : json.path("decode")) {
      int columns = entry.path("latent_width").intValue();
      VqCodec.Decoded decoded = codec.decoded(whole(entry.path("codes")), columns);
      assertClose(floats(entry.path("pixels_before_clamp")), decoded.values(), 2e-5);
      byte[] expected =
          Files.readAllBytes(EXPECTED.resolve(entry.path("rgb_uint8").path("file").stringValue()));
      byte[] found = decoded.picture().samples();
      assertEquals(expected.length, found.length);
      int[] off =
          IntStream.range(0, found.length)
              .map(i -> Math.abs((found[i] & 0xff) - (expected[i] & 0xff)))
              .toArray();
      assertTrue(IntStream.of(off).max().getAsInt() <= 1);
      assertTrue(IntStream.of(off).filter(d -> d > 0).count() <= found.length / 100);
    }
  }

  @Test
  void repeatsToTheBitAndHoldsNothing() {
    int[] codes = IntStream.range(0, 24).map(i -> i * 37 % codec.codebook()).toArray();
    Picture first = codec.decode(codes, 6);
    int held = Torch.held();
    for (int i = 0; i < 20; i++) {
      assertEquals(first, codec.decode(codes, 6));
    }
    assertEquals(held, Torch.held());
  }

  @Test
  void aRaisedSignalHaltsIt() {
    page.raise();
    try {
      assertThrows(Cancelled.class, () -> codec.decode(new int[24], 6));
    } finally {
      page.lower();
    }
    assertEquals(96, codec.decode(new int[24], 6).width());
  }

  /// Counted, not timed: there is a look before each block, and none of them is computed after a
  /// stop.
  @Test
  void aStopIsLookedForAtEachBlock() {
    page.restart();
    codec.decode(new int[24], 6);
    int blocks = page.looks();
    assertTrue(blocks > 10, blocks + " blocks");
    page.restart();
    codec.encode(new Picture(32, 32, Picture.Mode.RGB, new byte[32 * 32 * 3]));
    assertTrue(page.looks() > 10, page.looks() + " blocks");
    page.restart();
    page.raise();
    try {
      assertThrows(Cancelled.class, () -> codec.decode(new int[24], 6));
      assertEquals(1, page.looks());
    } finally {
      page.lower();
    }
  }

  /// The starter's codec has other widths at each level than the reference's.
  @Test
  void theNamedKernelIsTheOneThatIsChosen() {
    Path starter =
        Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint", "tokenizer");
    CodecConfig config = CodecConfig.read(starter.resolve("vqgan.yaml"));
    var weights = TorchArchive.read(starter.resolve("vqgan.ckpt"));
    int[] codes = IntStream.range(0, 6).map(i -> 1 + i * 977).toArray();
    try (VqCodec named = new VqCodec(config, weights, Device.CPU, page, true);
        VqCodec chosen = new VqCodec(config, weights, Device.CPU, page, false)) {
      assertClose(chosen.decoded(codes, 3).values(), named.decoded(codes, 3).values(), 1e-5);
      Picture picture = chosen.decode(codes, 3);
      assertArrayEquals(chosen.encode(picture), named.encode(picture));
    }
  }

  private static float[] every(int step, float[] values) {
    float[] some = new float[(values.length + step - 1) / step];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * step];
    }
    return some;
  }

  private static int[] whole(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::intValue).toArray();
  }

  private static float[] floats(JsonNode array) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(EXPECTED.resolve(array.path("file").stringValue())));
    float[] values = new float[bytes.remaining() / 4];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static void assertClose(float[] expected, float[] found, double tolerance) {
    assertEquals(expected.length, found.length);
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      worst = Math.max(worst, Math.abs(expected[i] - found[i]));
    }
    assertTrue(worst <= tolerance, "worst difference " + worst);
  }
}
