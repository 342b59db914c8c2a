package studio.lumina.core.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.ModelFacts;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.torch.CancelSignal;
import studio.lumina.core.torch.Cancelled;

/// A language model whose every draw is a hash of the branches' histories, of the passes that wrote
/// them, of the choice and of its noise: a wrong cache, trim, position or pass shows in the ids. It
/// records its calls.
public final class FakeLanguageModel implements LanguageModel {
  private final ModelFacts facts;
  private final CancelSignal signal;
  private final List<Call> calls = new ArrayList<>();
  private Function<int[], OptionalInt> inclination = ids -> OptionalInt.empty();
  private IntConsumer beforeDraw = drawn -> {};
  private IntConsumer beforePass = pass -> {};
  private int names;
  private int open;
  private int draws;
  private int passes;

  /// What was asked of it.
  public sealed interface Call {
    /// A pass over ids in one branch.
    record Read(int branch, List<Integer> ids, int position) implements Call {}

    /// Ids fed one by one, then draws.
    ///
    /// @param unconditional the guidance branch, or -1
    record Extend(int conditional, int unconditional, List<Integer> given, List<Integer> drawn)
        implements Call {}

    /// A branch cut.
    record Trim(int branch, int length) implements Call {}
  }

  /// @param vocabulary rows of the head
  public FakeLanguageModel(int vocabulary, int context, CancelSignal signal) {
    this.facts =
        new ModelFacts(vocabulary, context, 1, 1, 16, Device.CPU, Precision.FP32, "fake:1");
    this.signal = signal;
  }

  /// What it would rather say next than what the hash says, by the conditional branch's ids; counts
  /// where it is allowed.
  public void inclined(Function<int[], OptionalInt> wish) {
    inclination = wish;
  }

  /// Called before each draw with the number of draws so far; may raise the signal or throw.
  public void beforeDraw(IntConsumer action) {
    beforeDraw = action;
  }

  /// Called before each pass of a read with the number of passes so far; may raise the signal or
  /// throw.
  public void beforePass(IntConsumer action) {
    beforePass = action;
  }

  /// All calls so far.
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /// Forgets the calls.
  public void forgetCalls() {
    calls.clear();
  }

  /// Branches not closed.
  public int openBranches() {
    return open;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public FakeBranch branch() {
    open++;
    return new FakeBranch(this, names++);
  }

  @Override
  public void read(Branch branch, int[] ids) {
    FakeBranch fake = (FakeBranch) branch;
    int before = fake.length();
    for (int at = 0; at < ids.length; at += facts.passLength()) {
      beforePass.accept(passes++);
      if (signal.raised()) {
        if (fake.length() > before) {
          fake.trim(before);
        }
        throw new Cancelled();
      }
      int[] pass = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + facts.passLength()));
      record(new Call.Read(fake.name(), boxed(pass), fake.length()));
      fake.pass(pass, 1);
    }
  }

  @Override
  public DrawnTokens readScored(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] ids,
      int scored,
      TokenSampling choice) {
    ((FakeBranch) conditional).scores();
    read(conditional, ids);
    if (unconditional != null) {
      ((FakeBranch) unconditional).scores();
      read(unconditional, ids);
    }
    return numbers(Arrays.copyOf(ids, scored));
  }

  @Override
  public DrawnTokens extend(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] given,
      int count,
      TokenSampling choice) {
    FakeBranch cond = (FakeBranch) conditional;
    FakeBranch uncond = (FakeBranch) unconditional;
    List<Integer> drawn = new ArrayList<>();
    int width = uncond == null ? 1 : 2;
    for (int id : given) {
      feed(cond, uncond, id, width);
    }
    while (drawn.size() < count) {
      beforeDraw.accept(draws++);
      if (signal.raised()) {
        break;
      }
      if (!drawn.isEmpty()) {
        feed(cond, uncond, drawn.getLast(), width);
      }
      int id = draw(cond, uncond, choice, drawn.size());
      drawn.add(id);
      if (choice.stops().contains(id)) {
        break;
      }
    }
    record(
        new Call.Extend(
            cond.name(), uncond == null ? -1 : uncond.name(), boxed(given), List.copyOf(drawn)));
    return numbers(drawn.stream().mapToInt(i -> i).toArray());
  }

  private static DrawnTokens numbers(int[] ids) {
    float[] surprisal = new float[ids.length];
    float[] entropy = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      surprisal[i] = ids[i];
      entropy[i] = ids[i] / 2f;
    }
    return new DrawnTokens(ids, surprisal, entropy);
  }

  @Override
  public float[] logits(Branch branch) {
    float[] scores = new float[facts.vocabulary()];
    long bits = ((FakeBranch) branch).scores();
    for (int id = 0; id < scores.length; id++) {
      scores[id] = mix(bits, id, 0) >>> 40;
    }
    return scores;
  }

  @Override
  public void close() {}

  void record(Call call) {
    calls.add(call);
  }

  void closed() {
    open--;
  }

  static long mix(long a, long b, long c) {
    long x = a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL + c * 0x165667B19E3779F9L + 1;
    x = (x ^ (x >>> 29)) * 0xBF58476D1CE4E5B9L;
    return x ^ (x >>> 32);
  }

  private static void feed(FakeBranch cond, @Nullable FakeBranch uncond, int id, int width) {
    cond.pass(new int[] {id}, width);
    if (uncond != null) {
      uncond.pass(new int[] {id}, width);
    }
  }

  private int draw(FakeBranch cond, @Nullable FakeBranch uncond, TokenSampling choice, int offset) {
    OptionalInt wish = inclination.apply(cond.ids());
    if (wish.isPresent() && allowed(choice.allowed(), wish.getAsInt())) {
      return wish.getAsInt();
    }
    TokenSampling.Noise noise = choice.noise();
    long hash = mix(cond.scores(), uncond == null ? 7 : uncond.scores(), noise.seed());
    hash = mix(hash, noise.stream() * 31L + noise.number(), noise.row());
    hash = mix(hash, noise.column() + offset, Double.hashCode(choice.temperature()));
    hash = mix(hash, uncond == null ? 0 : Double.hashCode(choice.guidance()), choice.topK());
    for (int step = 0; ; step++) {
      int id = (int) Long.remainderUnsigned(mix(hash, step, 1), facts.vocabulary());
      if (allowed(choice.allowed(), id)) {
        return id;
      }
    }
  }

  private static boolean allowed(TokenSampling.Allowed allowed, int id) {
    return switch (allowed) {
      case TokenSampling.Allowed.All all -> true;
      case TokenSampling.Allowed.Range(int first, int last) -> id >= first && id <= last;
      case TokenSampling.Allowed.Except(var ids) -> !ids.contains(id);
      case TokenSampling.Allowed.Only(var ids) -> ids.contains(id);
    };
  }

  private static List<Integer> boxed(int[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }
}
