package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;

/// Which checkpoint a command uses, and how.
final class ModelOptions {
  @Option(
      names = {"--model", "--checkpoint"},
      paramLabel = "DIR",
      description = "Checkpoint folder; the built-in starter where not given.")
  @Nullable String model;

  @Option(
      names = "--codec",
      paramLabel = "DIR",
      description = "Folder with vqgan.yaml and vqgan.ckpt; looked for in and beside the model.")
  @Nullable String codec;

  @Option(
      names = "--target-size",
      paramLabel = "N",
      description = "Side of the square that the model was trained for, where its name is silent.")
  @Nullable Integer targetSize;

  @Option(names = "--device", paramLabel = "auto|cpu|cuda", description = "Where to compute.")
  Device device = Device.AUTO;

  @Option(
      names = "--precision",
      paramLabel = "auto|fp32|bf16|fp16",
      description = "Number format of the computation.")
  Precision precision = Precision.AUTO;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Processor threads; one a core where not given.")
  int threads;

  /// The checkpoint that comes with the studio.
  static Path starter() {
    return Path.of(System.getProperty("lumina.assets", "assets"), "starter-model", "checkpoint");
  }

  /// What these options say.
  Opening opening() {
    String folder = model;
    Integer target = targetSize;
    return new Opening(
        folder == null ? starter().toString() : folder,
        Optional.ofNullable(codec),
        target == null ? OptionalInt.empty() : OptionalInt.of(target),
        device,
        precision,
        threads);
  }

  /// Opens the checkpoint, telling progress and what its card notes.
  Engine open(Opener opener, Console console) {
    ProgressBar bar = new ProgressBar(console, "Opening ");
    Engine engine = opener.open(opening(), p -> bar.at(Math.round(p.fraction() * 1000), 1000));
    console.clear();
    engine.card().notes().forEach(note -> console.remark("lumina: " + note));
    return engine;
  }
}
