package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A turn as it is asked for in a line of JSON, or typed.
///
/// @param text with `<|image|>` wherever a picture stands
/// @param pictures files
/// @param answer what the answer may be; empty for what the command was told
/// @param size of a picture that is asked for
record ChatLine(
    String text, List<String> pictures, Optional<ChatAnswer> answer, Optional<Size> size) {
  /// Stands in a text for a picture.
  static final String SYMBOL = "<|image|>";

  private static final List<String> KEYS = List.of("text", "pictures", "answer", "size");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  ChatLine {
    pictures = List.copyOf(pictures);
  }

  /// @throws LuminaException with [Problem.SettingInvalid]
  static ChatLine of(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      for (String name : tree.propertyNames()) {
        if (!KEYS.contains(name)) {
          throw new LuminaException(
              new Problem.SettingInvalid(name, "", "no other keys than " + KEYS));
        }
      }
      if (!tree.path("text").isString()) {
        throw invalid("text", json);
      }
      List<String> pictures = new ArrayList<>();
      JsonNode named = tree.path("pictures");
      if (!named.isMissingNode() && !named.isArray()) {
        throw invalid("pictures", named.toString());
      }
      for (JsonNode name : named) {
        if (!name.isString()) {
          throw invalid("pictures", name.toString());
        }
        pictures.add(name.stringValue());
      }
      return new ChatLine(
          tree.get("text").stringValue(),
          pictures,
          word(tree, "answer").map(ChatLine::answer),
          word(tree, "size").map(GenerateCommand::parse));
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.SettingInvalid("line", shortened(json), "a JSON object with a text"), e);
    }
  }

  /// The text with its pictures where they stand; those without a place stand before it.
  ///
  /// @param images as many as there are pictures
  List<Part> parts(List<? extends Part> images) {
    String[] pieces = text.split(java.util.regex.Pattern.quote(SYMBOL), images.size() + 1);
    int placed = pieces.length - 1;
    List<Part> parts = new ArrayList<>(images.subList(0, images.size() - placed));
    for (int i = 0; i < pieces.length; i++) {
      if (i > 0) {
        parts.add(images.get(images.size() - placed + i - 1));
      }
      if (!pieces[i].isEmpty()) {
        parts.add(new Part.Words(pieces[i]));
      }
    }
    return parts;
  }

  /// The line that tells what came of a turn.
  static String told(
      List<Part> answer, List<String> files, String finish, int read, int reused, int drawn) {
    StringBuilder words = new StringBuilder();
    for (Part part : answer) {
      words.append(part instanceof Part.Words(var text) ? text : SYMBOL);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("words", words.toString());
    line.put("pictures", files);
    line.put("finish", finish.toLowerCase(Locale.ROOT));
    Map<String, Integer> tokens = new LinkedHashMap<>();
    tokens.put("read", read);
    tokens.put("reused", reused);
    tokens.put("drawn", drawn);
    line.put("tokens", tokens);
    return JSON.writeValueAsString(line);
  }

  /// The line that tells of a problem.
  static String problem(String words) {
    return JSON.writeValueAsString(Map.of("problem", words));
  }

  private static Optional<String> word(JsonNode tree, String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw invalid(name, value.toString());
    }
    return Optional.of(value.stringValue());
  }

  private static ChatAnswer answer(String word) {
    for (ChatAnswer answer : ChatAnswer.values()) {
      if (answer.name().equalsIgnoreCase(word)) {
        return answer;
      }
    }
    throw invalid("answer", word);
  }

  private static LuminaException invalid(String setting, String found) {
    String expected =
        switch (setting) {
          case "answer" -> "any, words or picture";
          case "pictures" -> "a list of files";
          case "size" -> "WxH";
          default -> "words";
        };
    return new LuminaException(new Problem.SettingInvalid(setting, shortened(found), expected));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
