package studio.lumina.core.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.bench.ProcessMemory;
import studio.lumina.core.bench.SyntheticCheckpoint;
import studio.lumina.core.torch.Torch;

/// A process that opens a checkpoint in its file's own precision, draws, and tells by how much its
/// memory grew.
final class MappedOpening {
  /// 150 million weights, 300 MB, nearly all in layers that every step reads.
  private static final SyntheticCheckpoint.Shape SHAPE =
      new SyntheticCheckpoint.Shape(9472, 1536, 4096, 5, 12, 64);

  private MappedOpening() {}

  public static void main(String[] arguments) {
    Path starter = Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
    Torch.start(1);
    try (SyntheticCheckpoint made = SyntheticCheckpoint.write(SHAPE, starter)) {
      Opening opening =
          new Opening(
              made.folder().toString(),
              Optional.empty(),
              OptionalInt.empty(),
              Device.CPU,
              Precision.BF16,
              1);
      ProcessMemory before = ProcessMemory.now().orElseThrow();
      try (Engine engine = LocalEngine.open(opening, progress -> {});
          Session session = engine.session()) {
        session.reply(
            new Request(
                new Prompt.Draw("a", new Size(64, 64)),
                new Sampling(1, 1, 1, 5, 5),
                2,
                Optional.empty()),
            event -> {},
            Steering.NONE);
        ProcessMemory after = ProcessMemory.now().orElseThrow();
        System.out.println("weights " + 2 * engine.card().parameters());
        System.out.println("own " + (after.own() - before.own()));
        System.out.println("mapped " + (after.mapped() - before.mapped()));
      }
    }
  }
}
