package studio.lumina.app.recipe;

import java.util.Optional;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Pictures inside prompts as JSON: image tokens; a photo's hash and crop, with its image tokens
/// once it was encoded. The name and the crop of a photo in the library that wrote it, as at first,
/// are read as a reference to it.
///
/// @param photos where photos are kept
record ImageJson(PhotoStore photos) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ObjectNode write(Part.Image image) {
    return switch (image) {
      case Part.Drawn drawn -> drawn(drawn);
      case Part.Photo photo -> reference(photos.reference(photo));
      case Part.PhotoReference photo -> reference(photo);
    };
  }

  private static ObjectNode reference(Part.PhotoReference photo) {
    ObjectNode json = JSON.objectNode().put("is", "PhotoReference");
    json.put("hash", photo.hash()).put("width", photo.width()).put("height", photo.height());
    json.set("crop", crop(photo.crop()));
    photo.codes().ifPresent(drawn -> json.set("encoded", drawn(drawn)));
    return json;
  }

  private static ObjectNode drawn(Part.Drawn drawn) {
    ObjectNode json = JSON.objectNode().put("is", "Drawn");
    json.set("size", size(drawn.size()));
    json.set("codes", codes(drawn.codes()));
    return json;
  }

  Part.Image read(JsonNode json) {
    String kind = json.required("is").stringValue();
    return switch (kind) {
      case "Drawn" -> drawn(json);
      case "PhotoReference" ->
          new Part.PhotoReference(
              json.required("hash").stringValue(),
              json.required("width").intValue(),
              json.required("height").intValue(),
              crop(json.required("crop")),
              encoded(json));
      case "Photo" ->
          photos.named(
              json.required("picture").stringValue(),
              crop(json.has("crop") ? json.get("crop") : json.required("placement")));
      default -> throw new IllegalArgumentException("no picture: " + kind);
    };
  }

  /// Libraries of before called it `codes`, and wrote null where there was none.
  private static Optional<Part.Drawn> encoded(JsonNode json) {
    JsonNode drawn = json.has("encoded") ? json.get("encoded") : json.path("codes");
    return drawn.isObject() ? Optional.of(drawn(drawn)) : Optional.empty();
  }

  private static Part.Drawn drawn(JsonNode json) {
    return new Part.Drawn(size(json.required("size")), codes(json.required("codes")));
  }

  static ObjectNode size(Size size) {
    return JSON.objectNode().put("width", size.width()).put("height", size.height());
  }

  static Size size(JsonNode json) {
    return new Size(json.required("width").intValue(), json.required("height").intValue());
  }

  static ArrayNode codes(Tokens codes) {
    ArrayNode json = JSON.arrayNode();
    for (int id : codes.ids()) {
      json.add(id);
    }
    return json;
  }

  /// An array; an object around it in files of the first format and in libraries of before.
  static Tokens codes(JsonNode json) {
    JsonNode ids = json.isArray() ? json : json.required("ids");
    int[] all = new int[ids.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ids.required(i).intValue();
    }
    return new Tokens(all);
  }

  private static ObjectNode crop(Crop crop) {
    ObjectNode json = JSON.objectNode();
    crop.size().ifPresent(size -> json.set("size", size(size)));
    json.put("x", crop.x()).put("y", crop.y());
    return crop.scale() == 1 ? json : json.put("scale", crop.scale());
  }

  private static Crop crop(JsonNode json) {
    JsonNode size = json.path("size");
    return new Crop(
        size.isObject() ? Optional.of(size(size)) : Optional.empty(),
        json.required("x").doubleValue(),
        json.required("y").doubleValue(),
        json.path("scale").doubleValue(1));
  }
}
