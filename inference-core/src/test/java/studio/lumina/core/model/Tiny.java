package studio.lumina.core.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.Shards;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;

/// The small checkpoints of the reference set, opened.
record Tiny(ControlPage page, TorchLanguageModel model) implements AutoCloseable {
  static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  static Tiny open(String checkpoint, Precision precision) {
    Torch.start(0);
    Path folder = REFERENCE.resolve(checkpoint);
    Config config = Config.read(folder.resolve("config.json"));
    ControlPage page = new ControlPage();
    return new Tiny(
        page,
        TorchLanguageModel.open(
            config,
            Shards.read(folder, config.tensors()),
            Device.CPU,
            precision,
            page,
            fraction -> {}));
  }

  static float[] floats(Path file) {
    try {
      var buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      float[] values = new float[buffer.remaining() / Float.BYTES];
      buffer.asFloatBuffer().get(values);
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    model.close();
    page.close();
  }
}
