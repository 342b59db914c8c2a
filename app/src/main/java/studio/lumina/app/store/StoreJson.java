package studio.lumina.app.store;

import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.wire.WireForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// The contract's values as JSON in the library. A picture inside a prompt is a file of its own,
/// named after its content; the JSON holds the name.
final class StoreJson {
  private static final String CONDITION = "\"Condition\"";

  private final ObjectMapper mapper;

  StoreJson(Path controlFolder) {
    ControlPictures controls = new ControlPictures(controlFolder);
    SimpleModule pictures = new SimpleModule("pictures as files");
    pictures.addSerializer(Picture.class, new Writer(controls));
    pictures.addDeserializer(Picture.class, new Reader(controls));
    mapper = WireForm.applyTo(JsonMapper.builder()).addModule(pictures).build();
  }

  /// @throws LuminaException where a picture in it cannot be kept
  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JacksonException e) {
      throw plain(e);
    }
  }

  /// @throws JacksonException where the text is no such value
  /// @throws LuminaException where a picture in it cannot be read
  <T> T read(String json, Class<T> type) {
    try {
      return json.contains(CONDITION)
          ? mapper.treeToValue(avoiding(mapper.readTree(json)), type)
          : mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw plain(e);
    }
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

  private static final class Reader extends ValueDeserializer<Picture> {
    private final ControlPictures controls;

    Reader(ControlPictures controls) {
      this.controls = controls;
    }

    @Override
    public Picture deserialize(JsonParser json, DeserializationContext context) {
      return controls.read(json.getString());
    }
  }
}
