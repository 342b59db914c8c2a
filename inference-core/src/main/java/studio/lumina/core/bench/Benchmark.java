package studio.lumina.core.bench;

import java.nio.file.Path;
import java.util.Map;
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
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.model.TorchLanguageModel;
import studio.lumina.core.torch.ControlPage;

/// Measures checkpoints on this machine: through the engine as a user has them, and the transformer
/// by itself.
public final class Benchmark {
  private static final String PROMPT = "a red sphere on a sandy plain";
  private static final double MILLIS = 1e6;

  private final MachineInfo machine;
  private final int programs;

  /// @param programs beside how many programs at full load all is measured once more; 0 for none
  public Benchmark(MachineInfo machine, int programs) {
    this.machine = machine;
    this.programs = programs;
  }

  /// Measures the checkpoint in a folder.
  public BenchmarkResult of(Path checkpoint, Precision precision) {
    return of(
        new Opening(
            checkpoint.toString(),
            Optional.empty(),
            OptionalInt.empty(),
            Device.CPU,
            precision,
            0));
  }

  /// Measures a checkpoint.
  public BenchmarkResult of(Opening opening) {
    ProcessMemory.forgetPeak();
    Optional<ProcessMemory> before = ProcessMemory.now();
    CheckpointFolder folder = CheckpointFolder.open(opening);
    long start = System.nanoTime();
    try (Engine engine = LocalEngine.open(opening, progress -> {})) {
      double loadMillis = (System.nanoTime() - start) / MILLIS;
      paint(engine); // warm
      BenchmarkResult.Painted picture = paint(engine);
      Optional<ProcessMemory> after = ProcessMemory.now();
      try (ControlPage page = new ControlPage();
          TorchLanguageModel model = model(folder, opening, page)) {
        ModelSpeed speed = new ModelSpeed(folder, model);
        return new BenchmarkResult(
            engine.card().name(),
            engine.card().numericsKey(),
            engine.card().parameters(),
            loadMillis,
            speed.measured(machine.readBytesPerSecond()),
            picture,
            before.flatMap(b -> after.map(a -> memory(folder, b, a))),
            programs == 0 ? Optional.empty() : Optional.of(busy(engine, speed)));
      }
    }
  }

  private BenchmarkResult.Busy busy(Engine engine, ModelSpeed speed) {
    try (BusyThreads beside = new BusyThreads(programs)) {
      return new BenchmarkResult.Busy(programs, speed.stepMedian(), paint(engine));
    }
  }

  private static TorchLanguageModel model(
      CheckpointFolder folder, Opening opening, ControlPage page) {
    return TorchLanguageModel.open(
        folder.config(),
        folder.weights(),
        opening.device(),
        opening.precision(),
        page,
        fraction -> {});
  }

  private static BenchmarkResult.Painted paint(Engine engine) {
    int side = engine.card().targetSize();
    Size size = new Size(side, side);
    Sampling sampling = engine.card().defaults();
    PictureTimer watch = new PictureTimer();
    try (Session session = engine.session()) {
      session.reply(
          new Request(new Prompt.Draw(PROMPT, size), sampling), watch::tell, Steering.NONE);
    }
    return watch.painted(size.toString());
  }

  private static BenchmarkResult.Memory memory(
      CheckpointFolder folder, ProcessMemory before, ProcessMemory after) {
    return new BenchmarkResult.Memory(
        bytes(folder.weights()) + bytes(folder.codecWeights()),
        after.own() - before.own(),
        after.mapped() - before.mapped(),
        after.peak());
  }

  private static long bytes(Map<String, StoredTensor> tensors) {
    return tensors.values().stream().mapToLong(t -> t.count() * t.type().bytes()).sum();
  }
}
