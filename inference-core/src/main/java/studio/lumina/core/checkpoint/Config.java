package studio.lumina.core.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;

/// What `config.json` says about the transformer. Keys that a file leaves out take the values of
/// Chameleon's configuration class.
///
/// @param headWidth `hidden / heads`
/// @param modelParallel groups of heads that share a q/k norm
/// @param swinNorm whether the norms come after attention and MLP (34B style)
/// @param maskImageLogits whether the checkpoint is kept from drawing; true where the file says
///   nothing
/// @param vocabularyMap names to ids as the file gives them; may be empty
public record Config(
    int vocabulary,
    int hidden,
    int intermediate,
    int layers,
    int heads,
    int keyValueHeads,
    int context,
    double normEpsilon,
    double ropeTheta,
    boolean swinNorm,
    int modelParallel,
    boolean maskImageLogits,
    Map<String, Integer> vocabularyMap) {
  private static final int WIDEST = 1 << 20;
  private static final int DEEPEST = 1024;

  public Config {
    vocabularyMap = Map.copyOf(vocabularyMap);
  }

  /// Width of one attention head.
  public int headWidth() {
    return hidden / heads;
  }

  /// Reads and checks the file.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.CheckpointInvalid] or
  ///   [Problem.UnsupportedArchitecture]
  public static Config read(Path file) {
    JsonNode json = StrictJson.read(file, "model configuration");
    String type = json.path("model_type").asString("chameleon");
    if (!type.equals("chameleon")) {
      throw unsupported(file, "model_type " + type);
    }
    String activation = json.path("hidden_act").asString("silu");
    if (!activation.equals("silu")) {
      throw unsupported(file, "hidden_act " + activation);
    }
    for (String flag : new String[] {"tie_word_embeddings", "attention_bias", "mlp_bias"}) {
      if (json.path(flag).asBoolean(false)) {
        throw unsupported(file, flag + " true");
      }
    }
    int heads = whole(file, json, "num_attention_heads", 32, WIDEST);
    Config config =
        new Config(
            whole(file, json, "vocab_size", 65536, WIDEST),
            whole(file, json, "hidden_size", 4096, WIDEST),
            whole(file, json, "intermediate_size", 11008, WIDEST),
            whole(file, json, "num_hidden_layers", 32, DEEPEST),
            heads,
            whole(file, json, "num_key_value_heads", 32, WIDEST),
            whole(file, json, "max_position_embeddings", 4096, 1 << 24),
            real(file, json, "rms_norm_eps", 1e-5),
            RopeConfig.theta(file, json),
            flag(file, json, "swin_norm", false),
            whole(file, json, "model_parallel_size", 1, WIDEST),
            flag(file, json, "mask_image_logits", true),
            names(file, json.path("vocabulary_map")));
    config.check(file);
    return config;
  }

  private void check(Path file) {
    if (hidden % heads != 0 || headWidth() % 2 != 0) {
      throw StrictJson.invalid(file, hidden + " hidden values for " + heads + " heads");
    }
    if (heads % keyValueHeads != 0) {
      throw StrictJson.invalid(file, heads + " heads for " + keyValueHeads + " key/value heads");
    }
    if (heads % modelParallel != 0 || keyValueHeads % modelParallel != 0) {
      throw StrictJson.invalid(file, "heads not divisible by model_parallel_size");
    }
  }

  static LuminaException unsupported(Path file, String found) {
    return new LuminaException(new Problem.UnsupportedArchitecture(file.toString(), found));
  }

  private static int whole(Path file, JsonNode json, String key, int otherwise, int most) {
    JsonNode node = json.path(key);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw StrictJson.invalid(file, key + " is no whole number");
    }
    int value = node.intValue();
    if (value < 1 || value > most) {
      throw StrictJson.invalid(file, key + " is " + value + ", not from 1 to " + most);
    }
    return value;
  }

  static double real(Path file, JsonNode json, String key, double otherwise) {
    JsonNode node = json.path(key);
    if (node.isMissingNode()) {
      return otherwise;
    }
    double value = node.isNumber() ? node.doubleValue() : -1;
    if (!(value > 0) || Double.isInfinite(value)) {
      throw StrictJson.invalid(file, key + " is no positive number");
    }
    return value;
  }

  private static boolean flag(Path file, JsonNode json, String key, boolean otherwise) {
    JsonNode node = json.path(key);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw StrictJson.invalid(file, key + " is neither true nor false");
    }
    return node.booleanValue();
  }

  private static Map<String, Integer> names(Path file, JsonNode json) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
        throw StrictJson.invalid(file, "vocabulary_map has no id for " + entry.getKey());
      }
      names.put(entry.getKey(), entry.getValue().intValue());
    }
    return names;
  }

  /// Every tensor the architecture has, with its shape, in the published names.
  public Map<String, long[]> tensors() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    long width = headWidth();
    long keys = keyValueHeads * width;
    shapes.put("model.embed_tokens.weight", new long[] {vocabulary, hidden});
    for (int layer = 0; layer < layers; layer++) {
      String at = "model.layers." + layer + ".";
      shapes.put(at + "input_layernorm.weight", new long[] {hidden});
      shapes.put(at + "self_attn.q_proj.weight", new long[] {hidden, hidden});
      shapes.put(at + "self_attn.k_proj.weight", new long[] {keys, hidden});
      shapes.put(at + "self_attn.v_proj.weight", new long[] {keys, hidden});
      shapes.put(at + "self_attn.o_proj.weight", new long[] {hidden, hidden});
      for (String norm :
          new String[] {"q_norm.weight", "q_norm.bias", "k_norm.weight", "k_norm.bias"}) {
        shapes.put(at + "self_attn." + norm, new long[] {modelParallel, width});
      }
      shapes.put(at + "post_attention_layernorm.weight", new long[] {hidden});
      shapes.put(at + "mlp.gate_proj.weight", new long[] {intermediate, hidden});
      shapes.put(at + "mlp.up_proj.weight", new long[] {intermediate, hidden});
      shapes.put(at + "mlp.down_proj.weight", new long[] {hidden, intermediate});
    }
    shapes.put("model.norm.weight", new long[] {hidden});
    shapes.put("lm_head.weight", new long[] {vocabulary, hidden});
    return shapes;
  }
}
