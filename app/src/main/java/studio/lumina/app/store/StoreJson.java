package studio.lumina.app.store;

import java.nio.file.Path;
import java.util.function.Function;
import studio.lumina.app.recipe.PromptJson;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.wire.WireForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/// The contract's values as JSON in the library. Prompts and their parts have the form that recipes
/// have; a photo inside a prompt is a file of its own, named after its content, and the JSON holds
/// a reference to it, so that no list decodes a photo.
final class StoreJson {
  private final ControlPictures controls;
  private final ObjectMapper mapper;

  StoreJson(Path controlFolder) {
    controls = new ControlPictures(controlFolder);
    PromptJson prompts = new PromptJson(controls);
    SimpleModule form = new SimpleModule("prompts as in recipes");
    add(form, Prompt.class, prompts::write, prompts::read);
    add(form, Part.class, prompts::write, prompts::part);
    mapper = WireForm.applyTo(JsonMapper.builder()).addModule(form).build();
  }

  /// The photos that its values refer to.
  ControlPictures controls() {
    return controls;
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
  /// @throws LuminaException where a name in it is none of a photo
  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw plain(e);
    }
  }

  /// A failure of ours that Jackson wrapped, or else what Jackson has to say.
  private static RuntimeException plain(JacksonException e) {
    Throwable cause = e.getCause();
    return cause instanceof LuminaException ours ? ours : e;
  }

  private static <T> void add(
      SimpleModule form, Class<T> type, Function<T, JsonNode> write, Function<JsonNode, T> read) {
    form.addSerializer(type, new Writer<>(write));
    addReaders(form, type, type, read);
  }

  /// A declared type may be any below the sealed one.
  private static <T, S extends T> void addReaders(
      SimpleModule form, Class<T> root, Class<S> type, Function<JsonNode, T> read) {
    form.addDeserializer(type, new Reader<>(type, json -> type.cast(read.apply(json))));
    if (type.isSealed()) {
      for (Class<?> below : type.getPermittedSubclasses()) {
        addReaders(form, root, below.asSubclass(root), read);
      }
    }
  }

  private static final class Writer<T> extends ValueSerializer<T> {
    private final Function<T, JsonNode> form;

    Writer(Function<T, JsonNode> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeTree(form.apply(value));
    }

    @Override
    public void serializeWithType(
        T value, JsonGenerator json, SerializationContext context, TypeSerializer type) {
      serialize(value, json, context); // the form tells it
    }
  }

  private static final class Reader<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Function<JsonNode, T> form;

    Reader(Class<T> type, Function<JsonNode, T> form) {
      this.type = type;
      this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      try {
        return form.apply(context.readTree(json));
      } catch (IllegalArgumentException | ClassCastException e) {
        throw DatabindException.from(json, "no " + type.getSimpleName() + ": " + e.getMessage(), e);
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser json, DeserializationContext context, TypeDeserializer typeDeserializer) {
      return deserialize(json, context);
    }
  }
}
