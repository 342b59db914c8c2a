package studio.lumina.core.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.torch.Torch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One value of a set altered, nothing else: a check says so.
class EachValueIsComparedTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Torch.start(0);
  }

  @BeforeEach
  void copy() throws IOException {
    for (String part : List.of("expected/preprocess", "expected/vqgan", "chameleon")) {
      try (Stream<Path> files = Files.walk(REFERENCE.resolve(part))) {
        for (Path file : files.toList()) {
          Path target = folder.resolve(REFERENCE.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    }
    // The flat pictures take the longest; they have the same checks. One case of each kind is
    // enough.
    Files.delete(folder.resolve("expected/vqgan/flat.json"));
    Path vqgan = folder.resolve("expected/vqgan/vqgan.json");
    ObjectNode all = (ObjectNode) JSON.readTree(vqgan.toFile());
    for (String section : List.of("encode", "decode")) {
      all.set(section, JSON.createArrayNode().add(all.path(section).required(0)));
    }
    JSON.writeValue(vqgan.toFile(), all);
  }

  @Test
  void nothingFailsWhereNothingIsAltered() {
    assertEquals(List.of(), failures(PreprocessChecks::run));
    assertEquals(List.of(), failures(CodecChecks::run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patch_size",
        "num_patches",
        "target_size",
        "image",
        "chosen_crop",
        "box_halvings",
        "bicubic_size",
        "free_x",
        "free_y",
        "mode",
        "input",
        "crop",
        "crop_offset"
      })
  void ofPreprocessing(String key) throws IOException {
    alter("preprocess/preprocess.json", "", key);
    assertFalse(failures(PreprocessChecks::run).isEmpty(), key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "input", "box_halvings", "bicubic_size", "crop", "crop_offset"})
  void ofResizing(String key) throws IOException {
    alter("preprocess/preprocess.json", "resize_results", key);
    assertFalse(failures(PreprocessChecks::run).isEmpty(), key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode",
        "width",
        "height",
        "latent_height",
        "latent_width",
        "codes",
        "min_distance_gap",
        "distinct_codes"
      })
  void ofEncoding(String key) throws IOException {
    alter("vqgan/vqgan.json", "encode", key);
    assertFalse(failures(CodecChecks::run).isEmpty(), key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codes",
        "latent_height",
        "latent_width",
        "values_within_0.001_of_an_integer_boundary"
      })
  void ofDecoding(String key) throws IOException {
    alter("vqgan/vqgan.json", "decode", key);
    assertFalse(failures(CodecChecks::run).isEmpty(), key);
  }

  private List<Check> failures(BiConsumer<ReferenceFolder, Checks> part) {
    Checks checks = new Checks(check -> {});
    part.accept(new ReferenceFolder(folder), checks);
    return checks.report().checks().stream().filter(check -> !check.passed()).toList();
  }

  /// Alters the first number or word under `key` behind `section`, of a list that has one.
  private void alter(String file, String section, String key) throws IOException {
    Path json = folder.resolve("expected").resolve(file);
    String text = Files.readString(json);
    int from = section.isEmpty() ? 0 : text.indexOf('"' + section + '"');
    Matcher value =
        Pattern.compile('"' + Pattern.quote(key) + "\":\\s*[\\[\\s]*(?:(\")|(\\d))").matcher(text);
    assertEquals(true, value.find(from), key);
    int at = value.end() - (value.group(1) == null ? 1 : 0);
    String altered =
        text.substring(0, at) + (value.group(1) == null ? "1" : "x") + text.substring(at);
    assertNotEquals(text, altered);
    Files.writeString(json, altered);
  }
}
