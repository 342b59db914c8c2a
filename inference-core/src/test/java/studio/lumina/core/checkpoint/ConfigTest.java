package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class ConfigTest {
  private static final String YAML =
      """
      model:
        params:
          embed_dim: 32
          n_embed: 64
          ddconfig:
            z_channels: 32
            resolution: 512
            ch: 32
            ch_mult: [1, 1, 1, 1, 2]
            num_res_blocks: 1
            attn_resolutions: [32]
      """;

  @TempDir private Path folder;

  private Config config(String json) {
    return Config.read(Problems.write(folder.resolve("config.json"), json));
  }

  private CodecConfig codec(String yaml) {
    return CodecConfig.read(Problems.write(folder.resolve("vqgan.yaml"), yaml));
  }

  @Test
  void absentKeysTakeTheValuesOfTheConfigurationClass() {
    Config config = config("{}");
    assertEquals(65536, config.vocabulary());
    assertEquals(4096, config.hidden());
    assertEquals(11008, config.intermediate());
    assertEquals(32, config.layers());
    assertEquals(32, config.heads());
    assertEquals(32, config.keyValueHeads());
    assertEquals(4096, config.context());
    assertEquals(1e-5, config.normEpsilon());
    assertEquals(10000.0, config.ropeTheta());
    assertFalse(config.swinNorm());
    assertEquals(1, config.modelParallel());
    assertTrue(config.maskImageLogits());
  }

  @Test
  void groupedHeadsShapeTheTensors() {
    Config config =
        config(
            "{\"hidden_size\":96,\"num_attention_heads\":6,\"num_key_value_heads\":3,"
                + "\"model_parallel_size\":3,\"intermediate_size\":50,\"vocab_size\":70,"
                + "\"num_hidden_layers\":1}");
    assertArrayEquals(
        new long[] {48, 96}, config.tensors().get("model.layers.0.self_attn.k_proj.weight"));
    assertArrayEquals(
        new long[] {3, 16}, config.tensors().get("model.layers.0.self_attn.q_norm.bias"));
    assertEquals(16, config.tensors().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"a\":1,\"a\":2}",
        "{\"hidden_size\":0}",
        "{\"hidden_size\":-4}",
        "{\"hidden_size\":4.5}",
        "{\"hidden_size\":\"4096\"}",
        "{\"hidden_size\":99999999999}",
        "{\"hidden_size\":4097}",
        "{\"num_key_value_heads\":5}",
        "{\"model_parallel_size\":5}",
        "{\"rms_norm_eps\":0}",
        "{\"rms_norm_eps\":\"x\"}",
        "{\"rope_theta\":1e999}",
        "{\"rope_theta\":NaN}",
        "{\"swin_norm\":1}",
        "{\"mask_image_logits\":\"no\"}",
        "{\"vocabulary_map\":{\"a\":-1}}",
        "{\"vocabulary_map\":{\"a\":\"b\"}}",
        "{\"num_hidden_layers\":1000000}",
        "{\"max_position_embeddings\":0}"
      })
  void refusesValuesThatMakeNoSense(String json) {
    Problems.assertInvalid(() -> config(json), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model_type\":\"llama\"}",
        "{\"hidden_act\":\"gelu\"}",
        "{\"attention_bias\":true}",
        "{\"mlp_bias\":true}",
        "{\"tie_word_embeddings\":true}",
        "{\"rope_scaling\":{\"type\":\"linear\",\"factor\":2}}"
      })
  void namesArchitecturesItDoesNotRun(String json) {
    assertInstanceOf(Problem.UnsupportedArchitecture.class, Problems.of(() -> config(json)), json);
  }

  /// As transformers 5 writes it, and as the versions before did.
  @Test
  void ropeParametersAreUsedOrRefused() {
    assertEquals(
        1e6, theta("{\"rope_parameters\":{\"rope_theta\":1e6,\"rope_type\":\"default\"}}"));
    assertEquals(1e6, theta("{\"rope_theta\":1e6,\"rope_scaling\":{\"rope_type\":\"default\"}}"));
    assertEquals(1e4, theta("{\"rope_scaling\":{\"type\":\"default\"},\"rope_parameters\":null}"));
    for (String other :
        new String[] {
          "{\"rope_parameters\":{\"rope_theta\":1e6,\"rope_type\":\"yarn\",\"factor\":4}}",
          "{\"rope_parameters\":{\"rope_theta\":1e6,\"factor\":4}}",
          "{\"rope_parameters\":{\"partial_rotary_factor\":0.5}}"
        }) {
      assertInstanceOf(Problem.UnsupportedArchitecture.class, Problems.of(() -> theta(other)));
    }
    Problems.assertInvalid(() -> theta("{\"rope_parameters\":{\"rope_theta\":-1}}"), "minus one");
    Problems.assertInvalid(() -> theta("{\"rope_parameters\":7}"), "seven");
  }

  private double theta(String json) {
    return Config.read(Problems.write(folder.resolve("config.json"), json)).ropeTheta();
  }

  @Test
  void readsTheCodecsConfiguration() {
    CodecConfig codec = codec(YAML);
    assertEquals(64, codec.codebook());
    assertTrue(codec.attends(4));
    assertFalse(codec.attends(3));
    assertTrue(codec.tensors().containsKey("decoder.up.4.attn.1.proj_out.weight"));
    assertArrayEquals(
        new long[] {64, 32, 1, 1},
        codec.tensors().get("encoder.down.4.block.0.nin_shortcut.weight"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n_embed: 64=n_embed: -1",
        "n_embed: 64=n_embed: x",
        "n_embed: 64=n_embed: [64]",
        "ch: 32=ch: 33",
        "ch: 32=c: 32",
        "num_res_blocks: 1=num_res_blocks: 1000000",
        "ch_mult: [1, 1, 1, 1, 2]=ch_mult: [1, 1, 1, 1, 0]",
        "model:=model: {]",
        "model:=x: &a [*a]\nmodel:",
        "embed_dim: 32=embed_dim: !!javax.script.Engine [x]"
      })
  void refusesCodecValuesThatMakeNoSense(String change) {
    int at = change.indexOf('=');
    String yaml = YAML.replace(change.substring(0, at), change.substring(at + 1));
    if (change.startsWith("model:=x")) {
      assertEquals(64, codec(yaml).codebook(), "an alias elsewhere does no harm");
    } else {
      Problems.assertInvalid(() -> codec(yaml), yaml);
    }
  }

  @Test
  void flippedBytesGiveAConfigurationOrAProblem() {
    Random random = new Random(3);
    String json =
        "{\"hidden_size\":96,\"num_attention_heads\":6,\"num_key_value_heads\":3,"
            + "\"rms_norm_eps\":1e-5,\"vocabulary_map\":{\"<s>\":0}}";
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      boolean yaml = i % 2 == 0;
      byte[] bytes = (yaml ? YAML : json).getBytes(StandardCharsets.UTF_8);
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Problems.write(folder.resolve("flipped"), bytes);
      try {
        if (yaml) {
          CodecConfig.read(file).tensors();
        } else {
          Config.read(file).tensors();
        }
      } catch (LuminaException e) {
        refused++;
      }
    }
    assertTrue(refused > 500, "refused " + refused);
  }
}
