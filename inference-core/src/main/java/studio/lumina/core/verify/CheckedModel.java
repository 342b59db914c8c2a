package studio.lumina.core.verify;

import java.nio.file.Path;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.Shards;
import studio.lumina.core.model.TorchLanguageModel;
import studio.lumina.core.torch.ControlPage;

/// A checkpoint's transformer, open on the processor.
record CheckedModel(ControlPage page, TorchLanguageModel model, Config config)
    implements AutoCloseable {
  /// @param type `float32` or `bfloat16`
  static CheckedModel open(Path checkpoint, String type) {
    Precision precision =
        switch (type) {
          case "float32" -> Precision.FP32;
          case "bfloat16" -> Precision.BF16;
          default -> throw new IllegalArgumentException("compute_dtype " + type);
        };
    Config config = Config.read(checkpoint.resolve("config.json"));
    ControlPage page = new ControlPage();
    try {
      return new CheckedModel(
          page,
          TorchLanguageModel.open(
              config,
              Shards.read(checkpoint, config.tensors()),
              Device.CPU,
              precision,
              page,
              fraction -> {}),
          config);
    } catch (RuntimeException e) {
      page.close();
      throw e;
    }
  }

  @Override
  public void close() {
    model.close();
    page.close();
  }
}
