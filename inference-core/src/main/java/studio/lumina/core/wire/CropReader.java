package studio.lumina.core.wire;

import java.util.Optional;
import java.util.Set;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Size;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/// Reads a crop, also one of an earlier version, whose frame was always the largest.
final class CropReader extends ValueDeserializer<Crop> {
  private static final Set<String> NAMES = Set.of("size", "x", "y", "scale");

  @Override
  public Crop deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode tree = context.readTree(parser);
    if (!tree.isObject()
        || !NAMES.containsAll(tree.propertyNames())
        || !tree.has("size")
        || !tree.path("x").isNumber()
        || !tree.path("y").isNumber()
        || tree.has("scale") && !tree.path("scale").isNumber()) {
      return context.reportInputMismatch(Crop.class, "no crop: %s", tree);
    }
    JsonNode size = tree.path("size");
    try {
      return new Crop(
          size.isNull() ? Optional.empty() : Optional.of(context.readTreeAsValue(size, Size.class)),
          tree.path("x").doubleValue(),
          tree.path("y").doubleValue(),
          tree.path("scale").doubleValue(1));
    } catch (LuminaException e) {
      return context.reportInputMismatch(Crop.class, "no crop: %s", e.problem());
    }
  }
}
