package studio.lumina.app.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.files.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Styles as a file that people pass on: JSON with a format number and at least one style. What is
/// read comes from strangers, so everything is checked and nothing is guessed.
public final class StyleFile {
  /// How such a file's name ends.
  public static final String SUFFIX = ".lumina-style.json";

  static final int FORMAT = 1;

  private static final long MOST_BYTES = 1L << 20;
  private static final int MOST_STYLES = 500;
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "before",
          "after",
          "avoid",
          "guidance",
          "temperature",
          "variety",
          "width",
          "height");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private StyleFile() {}

  /// The styles in a file.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.FromNewerVersion], [Problem.SettingInvalid], [Problem.SettingOutOfRange] or
  ///   [Problem.SizeUnsupported]
  public static List<Style> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "style file"));
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new LuminaException(
            new Problem.FileUnreadable(file.toString(), "larger than styles are (1 MiB)"));
      }
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// The styles in the bytes of a file.
  ///
  /// @param name what to call it in problems
  static List<Style> read(String name, byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      JsonNode format = root.path("format");
      if (!root.isObject() || !format.isIntegralNumber() || !format.canConvertToInt()) {
        throw new LuminaException(new Problem.FileUnreadable(name, "no style file"));
      }
      if (format.intValue() > FORMAT) {
        throw new LuminaException(new Problem.FromNewerVersion(name, format.intValue(), FORMAT));
      }
      JsonNode styles = root.path("styles");
      if (format.intValue() < 1
          || !styles.isArray()
          || styles.isEmpty()
          || styles.size() > MOST_STYLES) {
        throw new LuminaException(new Problem.FileUnreadable(name, "no styles in it"));
      }
      List<Style> presets = new ArrayList<>();
      for (JsonNode style : styles) {
        presets.add(preset(style));
      }
      return List.copyOf(presets);
    } catch (JacksonException e) {
      throw new LuminaException(new Problem.FileUnreadable(name, "no JSON as it should be"), e);
    }
  }

  /// Writes styles to a file, in place of the one that is there.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public static void write(Path file, List<Style> presets) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    var styles = root.putArray("styles");
    for (Style preset : presets) {
      ObjectNode style = styles.addObject();
      style.put("name", preset.name());
      style.put("before", preset.before());
      style.put("after", preset.after());
      style.put("avoid", preset.avoid());
      preset.values().guidance().ifPresent(value -> style.put("guidance", value));
      preset.values().temperature().ifPresent(value -> style.put("temperature", value));
      preset.values().variety().ifPresent(value -> style.put("variety", value));
      preset
          .shape()
          .ifPresent(size -> style.put("width", size.width()).put("height", size.height()));
    }
    WholeFile.write(file, JSON.writeValueAsBytes(root));
  }

  private static Style preset(JsonNode style) {
    if (!style.isObject()) {
      throw invalid("style", style, "a name and words");
    }
    for (String field : style.propertyNames()) {
      if (!KNOWN.contains(field)) {
        throw invalid("style", style.get(field), "no \"" + field + "\"");
      }
    }
    OptionalInt width = whole(style, "width");
    OptionalInt height = whole(style, "height");
    if (width.isPresent() != height.isPresent()) {
      throw invalid("style shape", style, "width and height");
    }
    return new Style(
        text(style, "name"),
        text(style, "before"),
        text(style, "after"),
        text(style, "avoid"),
        new Style.Values(
            number(style, "guidance"), number(style, "temperature"), whole(style, "variety")),
        width.isPresent()
            ? Optional.of(new Size(width.getAsInt(), height.getAsInt()))
            : Optional.empty());
  }

  private static String text(JsonNode style, String field) {
    JsonNode value = style.path(field);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isString()) {
      throw invalid(field, value, "words");
    }
    return value.stringValue();
  }

  private static OptionalDouble number(JsonNode style, String field) {
    JsonNode value = style.path(field);
    if (value.isMissingNode()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber()) {
      throw invalid(field, value, "a number");
    }
    return OptionalDouble.of(value.doubleValue());
  }

  private static OptionalInt whole(JsonNode style, String field) {
    JsonNode value = style.path(field);
    if (value.isMissingNode()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw invalid(field, value, "a whole number");
    }
    return OptionalInt.of(value.intValue());
  }

  private static LuminaException invalid(String field, JsonNode value, String expected) {
    String text = value.toString();
    return new LuminaException(
        new Problem.SettingInvalid(
            field, text.length() > 60 ? text.substring(0, 60) + "..." : text, expected));
  }
}
