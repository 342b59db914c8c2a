package studio.lumina.app.store;

import java.nio.file.Path;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.wire.WireForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// The contract's values as JSON in the library. A photo inside a prompt is a file of its own,
/// named after its content; the JSON holds a reference to it, so that no list decodes a photo.
final class StoreJson {
  private static final String CONDITION = "\"Condition\"";
  private static final String PHOTO = "\"Photo\"";

  private final ControlPictures controls;
  private final ObjectMapper mapper;

  StoreJson(Path controlFolder) {
    controls = new ControlPictures(controlFolder);
    SimpleModule pixels = new SimpleModule("pixels as files");
    pixels.addSerializer(Picture.class, new Writer(controls));
    mapper = WireForm.applyTo(JsonMapper.builder()).addModule(pixels).build();
  }

  /// The photos that its values refer to.
  ControlPictures controls() {
    return controls;
  }

  /// @throws LuminaException where a picture in it cannot be kept
  String write(Object value) {
    try {
      String json = mapper.writeValueAsString(value);
      return json.contains(PHOTO)
          ? mapper.writeValueAsString(referring(mapper.readTree(json)))
          : json;
    } catch (JacksonException e) {
      throw plain(e);
    }
  }

  /// @throws JacksonException where the text is no such value
  /// @throws LuminaException where a name in it is none of a photo
  <T> T read(String json, Class<T> type) {
    try {
      return json.contains(CONDITION) || json.contains(PHOTO)
          ? mapper.treeToValue(referring(avoiding(mapper.readTree(json))), type)
          : mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw plain(e);
    }
  }

  /// Photos that are named by their file, as earlier versions wrote them, as references.
  private JsonNode referring(JsonNode tree) {
    if (tree instanceof ObjectNode object
        && object.path("is").asString("").equals("Photo")
        && object.path("picture").isString()) {
      JsonNode crop = object.has("crop") ? object.get("crop") : object.required("placement");
      Part.PhotoReference photo =
          controls.named(object.get("picture").stringValue(), mapper.treeToValue(crop, Crop.class));
      object.removeAll();
      object.put("is", "PhotoReference").put("hash", photo.hash());
      object.put("width", photo.width()).put("height", photo.height());
      object.set("crop", crop);
      object.putNull("codes");
    } else {
      tree.forEach(this::referring);
    }
    return tree;
  }

  /// Prompts with a control picture as they are now: they had nothing to avoid at first.
  private static JsonNode avoiding(JsonNode tree) {
    if (tree instanceof ObjectNode object
        && object.path("is").asString("").equals("Condition")
        && !object.has("avoid")) {
      object.put("avoid", "");
    }
    tree.forEach(StoreJson::avoiding);
    return tree;
  }

  /// A failure of ours that Jackson wrapped, or else what Jackson has to say.
  private static RuntimeException plain(JacksonException e) {
    Throwable cause = e.getCause();
    return cause instanceof LuminaException ours ? ours : e;
  }

  private static final class Writer extends ValueSerializer<Picture> {
    private final ControlPictures controls;

    Writer(ControlPictures controls) {
      this.controls = controls;
    }

    @Override
    public void serialize(Picture picture, JsonGenerator json, SerializationContext context) {
      json.writeString(controls.keep(picture));
    }
  }
}
