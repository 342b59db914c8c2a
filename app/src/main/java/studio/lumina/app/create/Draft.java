package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.app.create.sampling.SamplingModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The state of Create that is kept for the next start.
///
/// @param width pixels, 0 where no shape is chosen
/// @param height pixels, 0 where no shape is chosen
/// @param seedUsed whether a picture was asked for with the seed
/// @param values those that are the artist's own, by their key
/// @param before what comes back after the last style: values by their key, and a shape
/// @param control the control picture
/// @param fine whether the fine controls are unfolded
/// @param shown the picture on the stage; -1 for none
record Draft(
    String prompt,
    String avoid,
    boolean avoiding,
    List<String> styles,
    int width,
    int height,
    long seed,
    boolean seedLocked,
    boolean seedUsed,
    int pictures,
    Map<String, Double> values,
    Map<String, Double> before,
    Control control,
    boolean fine,
    long shown) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 100_000;

  /// A control picture.
  ///
  /// @param name as a person would call it
  /// @param kept by which it is read again; empty for none
  record Control(String name, String kept) {
    /// No control picture.
    static final Control NONE = new Control("", "");
  }

  Draft {
    styles = List.copyOf(styles);
    values = Map.copyOf(values);
    before = Map.copyOf(before);
  }

  /// Nothing yet.
  ///
  /// @param seed to begin with
  static Draft empty(long seed) {
    return read("", seed);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /// What was written, with the usual in place of whatever is missing or makes no sense.
  ///
  /// @param seed where there is none
  static Draft read(String text, long seed) {
    JsonNode json = tree(text);
    return new Draft(
        words(json.path("prompt")),
        words(json.path("avoid")),
        flag(json.path("avoiding")),
        list(json.path("styles")),
        (int) number(json.path("width"), 0, 65_536, 0),
        (int) number(json.path("height"), 0, 65_536, 0),
        number(json.path("seed"), 0, Long.MAX_VALUE, seed),
        flag(json.path("seedLocked")),
        flag(json.path("seedUsed")),
        (int) number(json.path("pictures"), 1, SamplingModel.MOST_PICTURES, 1),
        map(json.path("values")),
        map(json.path("before")),
        new Control(
            words(json.path("control").path("name")), words(json.path("control").path("kept"))),
        flag(json.path("fine")),
        number(json.path("shown"), -1, Long.MAX_VALUE, -1));
  }

  private static JsonNode tree(String text) {
    try {
      JsonNode read = JSON.readTree(text);
      return read != null && read.isObject() ? read : JSON.createObjectNode();
    } catch (JacksonException e) {
      return JSON.createObjectNode(); // a draft is no reason not to start
    }
  }

  private static String words(JsonNode node) {
    String found = node.isString() ? node.stringValue() : "";
    return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
  }

  private static boolean flag(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }

  private static long number(JsonNode node, long lowest, long highest, long usual) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      return usual;
    }
    long found = node.longValue();
    return found >= lowest && found <= highest ? found : usual;
  }

  private static List<String> list(JsonNode node) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : node) {
      if (item.isString()) {
        found.add(item.stringValue());
      }
    }
    return found;
  }

  private static Map<String, Double> map(JsonNode node) {
    Map<String, Double> found = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> {
          if (e.getValue().isNumber() && Double.isFinite(e.getValue().doubleValue())) {
            found.put(e.getKey(), e.getValue().doubleValue());
          }
        });
    return found;
  }
}
