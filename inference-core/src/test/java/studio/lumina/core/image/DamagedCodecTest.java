package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.CodecConfig;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.checkpoint.TorchArchive;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;

/// A codec with a weight that is no number tells so, whatever it is asked for.
class DamagedCodecTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("lumina.reference")).resolve("chameleon/tokenizer");
  private static final int[] CODES = new int[8];

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Torch.start(0);
  }

  @Test
  void encodingTellsOfADamagedEncoder() {
    refused("encoder.conv_in.weight", 0, codec -> codec.encode(grey()));
    refused("quant_conv.bias", 0, codec -> codec.encode(grey()));
  }

  /// An entry that is no number would be the nearest of all.
  @Test
  void encodingTellsOfADamagedCodebook() {
    refused("quantize.embedding.weight", 5000 * 32, codec -> codec.encode(grey()));
  }

  @Test
  void decodingTellsOfADamagedDecoder() {
    refused("decoder.conv_in.weight", 0, codec -> codec.decode(CODES, 4));
    refused("decoder.conv_out.bias", 1, codec -> codec.decode(CODES, 4));
    refused("quantize.embedding.weight", 0, codec -> codec.decode(CODES, 4));
  }

  @Test
  void rowsTellOfADamagedDecoder() {
    for (String name : new String[] {"decoder.conv_in.weight", "decoder.conv_out.bias"}) {
      refused(name, 0, codec -> codec.band(CODES, 4, 1, 1, 0, codec.noMoments()));
    }
  }

  private static Picture grey() {
    return new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]);
  }

  private void refused(String name, int at, Consumer<VqCodec> use) {
    Map<String, StoredTensor> weights =
        new HashMap<>(TorchArchive.read(FOLDER.resolve("vqgan.ckpt")));
    weights.put(name, altered(Objects.requireNonNull(weights.get(name), name), at));
    try (ControlPage page = new ControlPage();
        VqCodec codec =
            new VqCodec(
                CodecConfig.read(FOLDER.resolve("vqgan.yaml")), weights, Device.CPU, page)) {
      LuminaException told = assertThrows(LuminaException.class, () -> use.accept(codec), name);
      Problem.ComputationFailed problem =
          assertInstanceOf(Problem.ComputationFailed.class, told.problem());
      assertTrue(problem.detail().startsWith("the codec gave values that are no numbers"), name);
    }
  }

  /// A copy in a file of its own, of which one number is none.
  private StoredTensor altered(StoredTensor tensor, int at) {
    float[] values = tensor.floats();
    values[at] = Float.NaN;
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    try {
      Path file = Files.write(Files.createTempFile(folder, "weights", null), bytes.array());
      return new StoredTensor(tensor.name(), StoredTensor.Type.F32, tensor.shape(), file, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
