package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `vqgan.yaml` says about the VQ codec.
///
/// @param codebook number of codes
/// @param embedding width of a codebook entry
/// @param latent channels between encoder and codebook
/// @param channels base width
/// @param multipliers width of each level as a multiple of the base; one halving between levels
/// @param blocks residual blocks of a level in the encoder; the decoder has one more
/// @param resolution nominal side, halved level by level to compare with `attention`
/// @param attention nominal sides at which levels have attention
public record CodecConfig(
    int codebook,
    int embedding,
    int latent,
    int channels,
    List<Integer> multipliers,
    int blocks,
    int resolution,
    List<Integer> attention) {
  private static final long LARGEST = 1 << 20;
  private static final int GROUPS = 32;
  private static final int HALVINGS = 4;

  /// Keeps the list of demanded tensors short, whatever a file says.
  private static final int MOST_BLOCKS = 64;

  public CodecConfig {
    multipliers = List.copyOf(multipliers);
    attention = List.copyOf(attention);
  }

  /// Reads and checks the file.
  ///
  /// @throws LuminaException with a file problem, [Problem.CheckpointInvalid] or
  ///   [Problem.UnsupportedArchitecture]
  public static CodecConfig read(Path file) {
    JsonNode params;
    try {
      if (!Files.isRegularFile(file)) {
        throw new LuminaException(new Problem.FileMissing(file.toString(), "codec configuration"));
      }
      if (Files.size(file) > LARGEST) {
        throw StrictJson.invalid(file, "larger than a megabyte");
      }
      params = new YAMLMapper().readTree(Files.readString(file)).path("model").path("params");
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "YAML: " + e.getOriginalMessage()), e);
    }
    JsonNode dd = params.path("ddconfig");
    CodecConfig config =
        new CodecConfig(
            whole(file, params, "n_embed"),
            whole(file, params, "embed_dim"),
            whole(file, dd, "z_channels"),
            whole(file, dd, "ch"),
            wholes(file, dd, "ch_mult"),
            blocks(file, dd),
            whole(file, dd, "resolution"),
            wholes(file, dd, "attn_resolutions"));
    if (dd.path("double_z").asBoolean(false)
        || dd.path("in_channels").asInt(3) != 3
        || dd.path("out_ch").asInt(3) != 3) {
      throw new LuminaException(
          new Problem.UnsupportedArchitecture(file.toString(), "a codec that is no RGB VQGAN"));
    }
    if (config.multipliers().size() != HALVINGS + 1) {
      throw new LuminaException(
          new Problem.UnsupportedArchitecture(
              file.toString(), "a codec with " + config.multipliers().size() + " levels"));
    }
    if (config.widths().stream().anyMatch(w -> w % GROUPS != 0)
        || config.channels() % GROUPS != 0) {
      throw StrictJson.invalid(file, "a width that is no multiple of " + GROUPS);
    }
    return config;
  }

  private static int blocks(Path file, JsonNode dd) {
    int blocks = whole(file, dd, "num_res_blocks");
    if (blocks > MOST_BLOCKS) {
      throw StrictJson.invalid(file, "num_res_blocks is " + blocks);
    }
    return blocks;
  }

  private static int whole(Path file, JsonNode json, String key) {
    JsonNode node = json.path(key);
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < 1
        || node.intValue() > 1 << 20) {
      throw StrictJson.invalid(file, key + " is missing or no positive whole number");
    }
    return node.intValue();
  }

  private static List<Integer> wholes(Path file, JsonNode json, String key) {
    List<Integer> values = new ArrayList<>();
    for (JsonNode node : json.path(key)) {
      if (!node.isIntegralNumber()
          || !node.canConvertToInt()
          || node.intValue() < 1
          || node.intValue() > 1 << 16) {
        throw StrictJson.invalid(file, key + " has an entry that is no positive whole number");
      }
      values.add(node.intValue());
    }
    return values;
  }

  /// Width of each level.
  public List<Integer> widths() {
    return multipliers.stream().map(m -> m * channels).toList();
  }

  /// Whether a level has attention, by the nominal resolution halved per level.
  public boolean attends(int level) {
    return attention.contains(resolution >> level);
  }

  /// Every tensor the codec has, with its shape, in the published names.
  public Map<String, long[]> tensors() {
    Map<String, long[]> t = new LinkedHashMap<>();
    List<Integer> widths = widths();
    int top = widths.getLast();
    convolution(t, "encoder.conv_in", 3, channels, 3);
    int inside = channels;
    for (int level = 0; level < widths.size(); level++) {
      String at = "encoder.down." + level + ".";
      inside = level(t, at, inside, widths.get(level), blocks, attends(level));
      if (level + 1 < widths.size()) {
        convolution(t, at + "downsample.conv", inside, inside, 3);
      }
    }
    ending(t, "encoder.", inside, latent);
    convolution(t, "decoder.conv_in", latent, top, 3);
    inside = top;
    for (int level = widths.size() - 1; level >= 0; level--) {
      String at = "decoder.up." + level + ".";
      inside = level(t, at, inside, widths.get(level), blocks + 1, attends(level));
      if (level > 0) {
        convolution(t, at + "upsample.conv", inside, inside, 3);
      }
    }
    middle(t, "decoder.mid.", top);
    norm(t, "decoder.norm_out", inside);
    convolution(t, "decoder.conv_out", inside, 3, 3);
    t.put("quantize.embedding.weight", new long[] {codebook, embedding});
    convolution(t, "quant_conv", latent, embedding, 1);
    convolution(t, "post_quant_conv", embedding, latent, 1);
    return t;
  }

  private static int level(
      Map<String, long[]> t, String at, int inside, int outside, int blocks, boolean attention) {
    for (int i = 0; i < blocks; i++) {
      block(t, at + "block." + i + ".", i == 0 ? inside : outside, outside);
      if (attention) {
        attention(t, at + "attn." + i + ".", outside);
      }
    }
    return outside;
  }

  private static void block(Map<String, long[]> t, String at, int inside, int outside) {
    norm(t, at + "norm1", inside);
    convolution(t, at + "conv1", inside, outside, 3);
    norm(t, at + "norm2", outside);
    convolution(t, at + "conv2", outside, outside, 3);
    if (inside != outside) {
      convolution(t, at + "nin_shortcut", inside, outside, 1);
    }
  }

  private static void attention(Map<String, long[]> t, String at, int width) {
    norm(t, at + "norm", width);
    for (String part : new String[] {"q", "k", "v", "proj_out"}) {
      convolution(t, at + part, width, width, 1);
    }
  }

  private static void middle(Map<String, long[]> t, String at, int width) {
    block(t, at + "block_1.", width, width);
    attention(t, at + "attn_1.", width);
    block(t, at + "block_2.", width, width);
  }

  private static void ending(Map<String, long[]> t, String at, int width, int out) {
    middle(t, at + "mid.", width);
    norm(t, at + "norm_out", width);
    convolution(t, at + "conv_out", width, out, 3);
  }

  private static void norm(Map<String, long[]> t, String at, int width) {
    t.put(at + ".weight", new long[] {width});
    t.put(at + ".bias", new long[] {width});
  }

  private static void convolution(Map<String, long[]> t, String at, int in, int out, int side) {
    t.put(at + ".weight", new long[] {out, in, side, side});
    t.put(at + ".bias", new long[] {out});
  }
}
