package studio.lumina.core.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;

/// Rotary position embedding as `config.json` describes it: `rope_theta` and `rope_scaling` up to
/// transformers 4, both in `rope_parameters` from transformers 5 on.
final class RopeConfig {
  private static final double DEFAULT_THETA = 10000;

  /// Keys that change nothing where no scaling is asked for.
  private static final Set<String> PLAIN = Set.of("rope_theta", "rope_type", "type");

  private RopeConfig() {}

  /// The base of the frequencies.
  ///
  /// @throws LuminaException with [Problem.UnsupportedArchitecture] where a scaling is asked for,
  ///   or [Problem.CheckpointInvalid]
  static double theta(Path file, JsonNode json) {
    double theta = Config.real(file, json, "rope_theta", DEFAULT_THETA);
    for (String key : List.of("rope_scaling", "rope_parameters")) {
      JsonNode rope = json.path(key);
      if (rope.isMissingNode() || rope.isNull()) {
        continue;
      }
      if (!rope.isObject()) {
        throw StrictJson.invalid(file, key + " is no object");
      }
      String type = rope.path("rope_type").asString(rope.path("type").asString("default"));
      if (!type.equals("default")) {
        throw Config.unsupported(file, key + " of type " + type);
      }
      for (String name : rope.propertyNames()) {
        boolean whole = name.equals("partial_rotary_factor") && rope.path(name).asDouble(0) == 1;
        if (!PLAIN.contains(name) && !whole) {
          throw Config.unsupported(file, key + " with " + name);
        }
      }
      theta = Config.real(file, rope, "rope_theta", theta);
    }
    return theta;
  }
}
