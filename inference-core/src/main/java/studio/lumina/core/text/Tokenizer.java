package studio.lumina.core.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.StrictJson;
import studio.lumina.core.files.NativeCache;
import tools.jackson.databind.JsonNode;

/// Words to ids and back, by a checkpoint's `tokenizer.json`. Holds native memory: whoever opened
/// it closes it; any thread may call it until then.
///
/// There are two ways in. [#encode] is for everything a person types: the tokenizer behind it knows
/// no control or image token at all. [#encodeAsReference] reads the spelling of a control token as
/// that token, as the reference implementation does, and is there to compare with it.
public final class Tokenizer implements AutoCloseable {
  static {
    // The tokenizers' own library reports its use to its makers unless told not to.
    System.setProperty("ai.djl.offline", "true");
  }

  /// The library cuts and pads texts unless told not to.
  private static final Map<String, String> AS_IT_IS =
      Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

  private final Path file;
  private final HuggingFaceTokenizer words;
  private final HuggingFaceTokenizer reference;
  private final Map<String, Integer> names;
  private final Set<Integer> controls;

  private Tokenizer(
      Path file,
      HuggingFaceTokenizer words,
      HuggingFaceTokenizer reference,
      Map<String, Integer> names,
      Set<Integer> controls) {
    this.file = file;
    this.words = words;
    this.reference = reference;
    this.names = names;
    this.controls = controls;
  }

  /// Reads and checks the file.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.CheckpointInvalid], [Problem.UnsupportedArchitecture], or [Problem.EngineBroken]
  ///   where the tokenizer's native library cannot be loaded
  public static Tokenizer open(Path file) {
    NativeCache.ofEngine();
    loadLibrary();
    JsonNode json = StrictJson.read(file, "text vocabulary");
    TokenNames tokens = TokenNames.of(file, json);
    HuggingFaceTokenizer reference = load(file, json);
    try {
      HuggingFaceTokenizer words = load(file, tokens.withoutControls(json));
      return new Tokenizer(file, words, reference, tokens.ids(), tokens.controlIds());
    } catch (LuminaException e) {
      reference.close();
      throw e;
    }
  }

  /// Loads the native library before a file is given to it, whose fault it would seem otherwise.
  private static void loadLibrary() {
    try {
      LibUtils.checkStatus();
    } catch (RuntimeException e) {
      throw new LuminaException(
          new Problem.EngineBroken("the tokenizer's native library cannot be loaded: " + e), e);
    }
  }

  private static HuggingFaceTokenizer load(Path file, JsonNode json) {
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(text), AS_IT_IS);
    } catch (IOException | RuntimeException e) {
      // The native library tells a bad file by a bare RuntimeException.
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "tokenizer: " + e.getMessage()), e);
    }
  }

  /// The ids of what a person typed. Whatever it spells, no id is among [#controls]; halves of
  /// surrogate pairs become U+FFFD.
  ///
  /// @throws LuminaException with [Problem.CheckpointInvalid] where the file defeats that promise
  public int[] encode(String text) {
    int[] ids = ids(words, text);
    if (Arrays.stream(ids).anyMatch(controls::contains)) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(
              file.toString(), "its rules turn plain words into control tokens"));
    }
    return ids;
  }

  /// The ids of a text in which the spelling of a control token is that token. Never for a user's
  /// words.
  public int[] encodeAsReference(String text) {
    return ids(reference, text);
  }

  private static int[] ids(HuggingFaceTokenizer tokenizer, String text) {
    long[] ids = tokenizer.encode(wellFormed(text), false, false).getIds();
    return Arrays.stream(ids).mapToInt(Math::toIntExact).toArray();
  }

  /// The native library takes UTF-8, which has no half of a surrogate pair.
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /// The text of ids, decoded together, control tokens by their names. Where the ids end within a
  /// character, the text ends with U+FFFD; ids without a token say nothing.
  public String decode(int[] ids) {
    if (ids.length == 0) {
      return "";
    }
    return reference.decode(
        Arrays.stream(ids).filter(id -> id >= 0).mapToLong(id -> id).toArray(), false);
  }

  /// Every token's name and id.
  public Map<String, Integer> names() {
    return names;
  }

  /// Ids of control and image tokens: those that [#encode] never gives.
  public Set<Integer> controls() {
    return controls;
  }

  @Override
  public void close() {
    words.close();
    reference.close();
  }
}
