package studio.lumina.core.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.lumina.core.checkpoint.CodecConfig;

/// The codec's steps as the program runs them: triples of kind, index of the step's first weight,
/// and index of its shortcut's weight or -1.
final class CodecPlan {
  private static final int CONVOLUTION = 0;
  private static final int BLOCK = 1;
  private static final int ATTENTION = 2;
  private static final int HALVING = 3;
  private static final int DOUBLING = 4;
  private static final int ENDING = 5;
  private static final int POINTWISE = 6;

  private final Map<String, Integer> index;
  private final List<Long> steps = new ArrayList<>();

  private CodecPlan(Map<String, Integer> index) {
    this.index = index;
  }

  /// Pixels to latents.
  ///
  /// @param index of each weight in the program's list, by published name
  static long[] encoder(CodecConfig config, Map<String, Integer> index) {
    CodecPlan plan = new CodecPlan(index);
    plan.step(CONVOLUTION, "encoder.conv_in.weight");
    int levels = config.widths().size();
    for (int level = 0; level < levels; level++) {
      String at = "encoder.down." + level + ".";
      plan.level(at, config.blocks(), config.attends(level));
      if (level + 1 < levels) {
        plan.step(HALVING, at + "downsample.conv.weight");
      }
    }
    plan.middle("encoder.mid.");
    plan.step(ENDING, "encoder.norm_out.weight");
    plan.step(CONVOLUTION, "encoder.conv_out.weight");
    plan.step(POINTWISE, "quant_conv.weight");
    return plan.array();
  }

  /// The decoder's steps: up to the first doubling, which work at one place a code, and the rest.
  record Decoder(long[] coarse, long[] fine) {
    /// All steps in order.
    long[] all() {
      long[] all = Arrays.copyOf(coarse, coarse.length + fine.length);
      System.arraycopy(fine, 0, all, coarse.length, fine.length);
      return all;
    }

    /// Group norms among the fine steps.
    int fineNorms() {
      return count(BLOCK) * 2 + count(ENDING);
    }

    /// Whether every step that looks at all places at once is among the coarse ones.
    boolean isLocal() {
      return count(ATTENTION) == 0;
    }

    private int count(int kind) {
      return (int) IntStream.range(0, fine.length / 3).filter(i -> fine[3 * i] == kind).count();
    }
  }

  /// Codebook entries to pixels.
  static Decoder decoder(CodecConfig config, Map<String, Integer> index) {
    CodecPlan plan = new CodecPlan(index);
    plan.step(POINTWISE, "post_quant_conv.weight");
    plan.step(CONVOLUTION, "decoder.conv_in.weight");
    plan.middle("decoder.mid.");
    for (int level = config.widths().size() - 1; level >= 0; level--) {
      String at = "decoder.up." + level + ".";
      plan.level(at, config.blocks() + 1, config.attends(level));
      if (level > 0) {
        plan.step(DOUBLING, at + "upsample.conv.weight");
      }
    }
    plan.step(ENDING, "decoder.norm_out.weight");
    plan.step(CONVOLUTION, "decoder.conv_out.weight");
    long[] all = plan.array();
    int coarse = 0;
    while (coarse < all.length && all[coarse] != DOUBLING) {
      coarse += 3;
    }
    return new Decoder(Arrays.copyOf(all, coarse), Arrays.copyOfRange(all, coarse, all.length));
  }

  private void level(String at, int blocks, boolean attention) {
    for (int i = 0; i < blocks; i++) {
      block(at + "block." + i + ".");
      if (attention) {
        step(ATTENTION, at + "attn." + i + ".norm.weight");
      }
    }
  }

  private void middle(String at) {
    block(at + "block_1.");
    step(ATTENTION, at + "attn_1.norm.weight");
    block(at + "block_2.");
  }

  private void block(String at) {
    int first = at(at + "norm1.weight");
    steps.addAll(
        List.of(
            (long) BLOCK, (long) first, (long) index.getOrDefault(at + "nin_shortcut.weight", -1)));
  }

  private void step(int kind, String weight) {
    steps.addAll(List.of((long) kind, (long) at(weight), -1L));
  }

  private int at(String weight) {
    Integer found = index.get(weight);
    if (found == null) {
      throw new IllegalStateException("no weight " + weight);
    }
    return found;
  }

  private long[] array() {
    return steps.stream().mapToLong(Long::longValue).toArray();
  }
}
