package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON from untrusted files: strict UTF-8, no duplicate keys, one object, limited depth.
public final class StrictJson {
  /// No file of a checkpoint but its weights is larger.
  private static final long LARGEST_FILE = 200L << 20;

  private static final int CONFIG_DEPTH = 64;

  /// Bounds the tree, a value of which takes many times its text in memory. A vocabulary of a
  /// quarter of a million tokens with its merges has a third of this.
  private static final long MOST_TOKENS = 4_000_000;

  private StrictJson() {}

  /// The object in a file.
  ///
  /// @param role what the file is for, told when it is missing
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable] or
  ///   [Problem.CheckpointInvalid]
  public static JsonNode read(Path file, String role) {
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), role));
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw invalid(file, "larger than " + (LARGEST_FILE >> 20) + " MB");
      }
      return parse(file, Files.readAllBytes(file), CONFIG_DEPTH);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  static JsonNode parse(Path file, byte[] utf8, int depth) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString();
    } catch (CharacterCodingException e) {
      throw invalid(file, "the JSON is not valid UTF-8", e);
    }
    JsonMapper mapper = mapper(depth);
    try (JsonParser parser = mapper.createParser(text)) {
      long tokens = 0;
      while (parser.nextToken() != null) {
        if (++tokens > MOST_TOKENS) {
          throw invalid(file, "the JSON holds more than " + MOST_TOKENS + " values");
        }
      }
      JsonNode root = mapper.readTree(text);
      if (root == null || !root.isObject()) {
        throw invalid(file, "the JSON is no object");
      }
      return root;
    } catch (JacksonException e) {
      throw invalid(file, "JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonMapper mapper(int depth) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(depth)
                    .maxStringLength((int) LARGEST_FILE)
                    .maxDocumentLength(LARGEST_FILE)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /// A file that is no good, and what it is where it is something else altogether.
  static LuminaException invalid(Path file, String detail) {
    return new LuminaException(problem(file, detail));
  }

  private static LuminaException invalid(Path file, String detail, Exception cause) {
    return new LuminaException(problem(file, detail), cause);
  }

  private static Problem problem(Path file, String detail) {
    return new Problem.CheckpointInvalid(file.toString(), ForeignFile.kind(file).orElse(detail));
  }
}
