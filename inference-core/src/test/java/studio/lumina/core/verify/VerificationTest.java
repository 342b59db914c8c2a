package studio.lumina.core.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  @TestFactory
  Stream<DynamicTest> everyEntryOfTheReference() {
    Report report = Verification.run(REFERENCE, check -> {});
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("passes", () -> assertTrue(report.passed()))),
        report.checks().stream()
            .map(c -> DynamicTest.dynamicTest(c.name(), () -> assertTrue(c.passed(), c.line()))));
  }

  @Test
  void everyKindOfCheckCanFail(@TempDir Path folder) throws IOException {
    copy(REFERENCE, folder);
    Path expected = folder.resolve("expected");
    for (String part :
        List.of(
            "preprocess/preprocess",
            "vqgan/vqgan",
            "prompts/prompts",
            "prompts/tokenizer",
            "logits/logits",
            "end_to_end/end_to_end")) {
      edit(expected.resolve(part + ".json"), VerificationTest::upsetNumbers);
    }
    flip(expected, ".f32");
    flip(expected, ".u8");
    Report report = Verification.run(folder, check -> {});
    for (String kind :
        List.of(
            "preprocess: sizes",
            "preprocess: size chosen",
            "preprocess: resize",
            "vqgan: encode",
            "vqgan: decode",
            "tokenizer: encode",
            "tokenizer: decode",
            "tokenizer: image code",
            "prompts:",
            "transformer:",
            "logits:",
            "logits: trajectory",
            "end to end:")) {
      assertTrue(
          report.checks().stream().anyMatch(c -> c.name().startsWith(kind) && !c.passed()), kind);
    }
  }

  /// Values beside the lists and arrays, one of each kind altered.
  @Test
  void everyKindOfValueIsCompared(@TempDir Path folder) throws IOException {
    copy(REFERENCE, folder);
    Path expected = folder.resolve("expected");
    // Nothing of theirs is altered here, and they take the longest.
    Files.delete(expected.resolve("transformer/transformer.json"));
    Files.delete(expected.resolve("end_to_end/end_to_end.json"));
    edit(
        expected.resolve("preprocess/preprocess.json"),
        text ->
            one(
                text,
                "patch_size",
                "num_patches",
                "free_x",
                "free_y",
                "mode",
                "input",
                "crop_offset"));
    edit(
        expected.resolve("vqgan/vqgan.json"),
        text -> one(text, "width", "latent_height", "distinct_codes"));
    edit(
        expected.resolve("prompts/prompts.json"),
        text -> one(text, "images_are_resized", "length"));
    edit(
        expected.resolve("logits/logits.json"),
        text -> text.replaceFirst("(?s)(\"top8\".*?\"probabilities\":\\s*\\[\\s*)0", "$11"));
    Report report = Verification.run(folder, check -> {});
    for (String kind :
        List.of(
            "preprocess: side of a patch",
            "preprocess: patches",
            "preprocess: room for the crop",
            "preprocess: resize_0_input.png read and scaled",
            "vqgan: encode_0.png sides",
            "vqgan: encode_0.png number of codes",
            "prompts: text_to_image resizes its images",
            "prompts: text_to_image length")) {
      assertTrue(
          report.checks().stream().anyMatch(c -> c.name().startsWith(kind) && !c.passed()), kind);
    }
    assertTrue(
        report.checks().stream()
            .anyMatch(c -> c.name().endsWith("probabilities of the likeliest") && !c.passed()));
  }

  /// Alters the first value of each key.
  private static String one(String json, String... keys) {
    String altered = json;
    for (String key : keys) {
      altered =
          altered
              .replaceFirst("(\"" + key + "\":\\s*\\[?\\s*)(\\d)", "$11$2")
              .replaceFirst("(\"" + key + "\":\\s*)\"", "$1\"other ")
              .replaceFirst("(\"" + key + "\":\\s*)false", "$1true");
    }
    return altered;
  }

  @Test
  void whatIsMissingOrMalformedIsAFailedCheck(@TempDir Path folder) throws IOException {
    copy(REFERENCE, folder);
    Files.delete(folder.resolve("expected/vqgan/vqgan.json"));
    Files.delete(folder.resolve("expected/transformer/transformer.json"));
    Files.delete(folder.resolve("expected/end_to_end/end_to_end.json"));
    edit(folder.resolve("expected/logits/logits.json"), text -> "{\"single_steps\": 7}");
    Report report = Verification.run(folder, check -> {});
    assertFalse(report.passed());
    for (String part : List.of("vqgan", "transformer", "logits", "end to end")) {
      assertTrue(
          report.checks().stream().anyMatch(c -> c.name().equals(part) && !c.passed()), part);
    }
  }

  /// Changes the last number of every list, and the ids of the image codes; the JSON stays valid.
  private static String upsetNumbers(String json) {
    return json.replaceAll("(\\[[^\\[\\]{}\"]*?)(\\d)(\\s*\\])", "$11$2$3")
        .replace("\"token_id\": ", "\"token_id\": 1");
  }

  private static void edit(Path file, UnaryOperator<String> change) throws IOException {
    Files.writeString(file, change.apply(Files.readString(file)));
  }

  private static void flip(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 3; i < bytes.length; i += 16) {
          bytes[i] ^= 0x42;
        }
        Files.write(file, bytes);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
  }
}
