package studio.lumina.core.model;

import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.torch.Cancelled;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.TorchProgram;

/// The transformer on libtorch. One thread at a time; whoever opened it closes it, after its
/// branches and before the control page.
public final class TorchLanguageModel implements LanguageModel {
  /// Longer than the longest row of a picture (129 ids at the widest published size), so that a row
  /// is always one pass.
  static final int PASS = 256;

  private final TorchProgram program;
  private final ModelFacts facts;
  private boolean closed;

  private TorchLanguageModel(TorchProgram program, ModelFacts facts) {
    this.program = program;
    this.facts = facts;
  }

  /// Loads a checked checkpoint. In the file's own precision on a CPU the weights are mapped and
  /// cost no second copy; in another they are converted, which does.
  ///
  /// @param page read by the computations for stops, told their progress
  /// @param progress told fractions from 0 to 1
  /// @throws LuminaException with [Problem.DeviceUnavailable], [Problem.PrecisionUnavailable],
  ///   [Problem.OutOfMemory] and other failures of the engine
  public static TorchLanguageModel open(
      Config config,
      Map<String, StoredTensor> weights,
      Device device,
      Precision precision,
      ControlPage page,
      DoubleConsumer progress) {
    return open(
        config,
        weights,
        DevicePlacement.choose(config, weights, device, precision),
        page,
        progress);
  }

  static TorchLanguageModel open(
      Config config,
      Map<String, StoredTensor> weights,
      DevicePlacement placing,
      ControlPage page,
      DoubleConsumer progress) {
    TransformerProgram.Loaded loaded =
        TransformerProgram.load(config, weights, placing, page, progress);
    return new TorchLanguageModel(
        loaded.program(),
        new ModelFacts(
            config.vocabulary(),
            config.context(),
            config.layers(),
            DevicePlacement.parameters(config),
            PASS,
            placing.device(),
            placing.precision(),
            TransformerProgram.key(placing, loaded.kernels())));
  }

  /// Uses the kernels for CPUs without bf16 products, whatever this one is good at.
  void widen() {
    program.call("choose", IValue.from(true));
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public Branch branch() {
    demandOpen();
    return new CacheBranch(program, facts.context());
  }

  @Override
  public void read(Branch branch, int[] ids) {
    demandOpen();
    check(ids);
    CacheBranch cache = (CacheBranch) branch;
    cache.reserve(ids.length);
    for (int from = 0; from < ids.length; from += PASS) {
      int[] pass = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PASS));
      if (!pass(cache, pass, from)) {
        throw new Cancelled();
      }
    }
    cache.advance(ids.length);
  }

  private boolean pass(CacheBranch cache, int[] ids, int after) {
    try (PtNDManager scope = program.scope();
        IValue going =
            program.runKeeping(
                1,
                "read_ids",
                cache.cache(),
                IValue.from(TorchProgram.longs(scope, longs(ids))),
                IValue.from((long) cache.length() + after))) {
      return going.toBoolean();
    }
  }

  @Override
  public DrawnTokens readScored(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] ids,
      int scored,
      TokenSampling tokenSampling) {
    demandOpen();
    check(ids);
    CacheBranch c = (CacheBranch) conditional;
    CacheBranch u = unconditional == null ? c : (CacheBranch) unconditional;
    c.demandReady();
    u.demandReady();
    c.reserve(ids.length);
    u.reserve(ids.length);
    DrawnTokens read =
        ScoredRead.run(
            program, new ExtendCall.Pair(c, u, unconditional != null), ids, scored, tokenSampling);
    c.advance(ids.length);
    if (unconditional != null) {
      u.advance(ids.length);
    }
    return read;
  }

  @Override
  public DrawnTokens extend(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] given,
      int count,
      TokenSampling tokenSampling) {
    demandOpen();
    check(given);
    CacheBranch c = (CacheBranch) conditional;
    CacheBranch u = unconditional == null ? c : (CacheBranch) unconditional;
    if (given.length == 0) {
      c.demandReady();
      u.demandReady();
    }
    int most = Math.min(count, Math.min(c.room(), u.room()) - given.length + 1);
    if (count > 0 && most < 1) {
      int free = Math.min(c.room(), u.room());
      throw new LuminaException(new Problem.ContextFull(given.length + count, free));
    }
    int feeds = given.length + Math.max(most - 1, 0);
    c.reserve(feeds);
    u.reserve(feeds);
    ExtendCall.Outcome outcome =
        ExtendCall.run(
            program,
            new ExtendCall.Pair(c, u, unconditional != null),
            given,
            most,
            tokenSampling,
            facts.vocabulary());
    c.advance(outcome.fed());
    if (unconditional != null) {
      u.advance(outcome.fed());
    }
    return outcome.draws();
  }

  @Override
  public float[] logits(Branch branch) {
    demandOpen();
    CacheBranch cache = (CacheBranch) branch;
    cache.demandReady();
    try (PtNDManager scope = program.scope();
        IValue scores = program.runKeeping(1, "logits", cache.cache())) {
      return scores.toTensor(scope).toFloatArray();
    }
  }

  /// As [#read] in one pass, with a look inside; for checks against other implementations.
  public Inspection inspect(Branch branch, int[] ids) {
    demandOpen();
    check(ids);
    CacheBranch cache = (CacheBranch) branch;
    cache.reserve(ids.length);
    try (PtNDManager scope = program.scope()) {
      var states =
          TorchProgram.tensors(
              scope,
              program.runKeeping(
                  1,
                  "inspect",
                  cache.cache(),
                  IValue.from(TorchProgram.longs(scope, longs(ids))),
                  IValue.from((long) cache.length())));
      cache.advance(ids.length);
      float[][] hidden = new float[states.length][];
      for (int i = 0; i < states.length; i++) {
        hidden[i] = states[i].toFloatArray();
      }
      try (IValue last = IValue.from((ai.djl.pytorch.engine.PtNDArray) states[states.length - 1]);
          IValue scores = program.runKeeping(1, "logits_of", last)) {
        return new Inspection(hidden, scores.toTensor(scope).toFloatArray());
      }
    }
  }

  /// What a pass saw.
  ///
  /// @param hidden after the embedding and after each layer, the last one normed; each is ids x
  ///   hidden, row major
  /// @param logits ids x vocabulary, row major
  public record Inspection(float[][] hidden, float[] logits) {}

  private void check(int[] ids) {
    for (int id : ids) {
      if (id < 0 || id >= facts.vocabulary()) {
        throw new LuminaException(
            new Problem.TokensInvalid("id " + id + " of " + facts.vocabulary()));
      }
    }
  }

  private void demandOpen() {
    if (closed) {
      throw new LuminaException(new Problem.Closed("model"));
    }
  }

  private static long[] longs(int[] ids) {
    return Arrays.stream(ids).asLongStream().toArray();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      program.close();
    }
  }
}
