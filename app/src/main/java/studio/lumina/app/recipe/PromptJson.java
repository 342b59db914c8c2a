package studio.lumina.app.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Prompts and their parts as JSON, the one form of the library and of recipes in picture files. It
/// does not follow from the names of classes, since files outlive them; every form that was written
/// earlier is read.
public final class PromptJson {
  private final ImageJson images;

  /// @param photos where the photos inside prompts are kept
  public PromptJson(PhotoStore photos) {
    images = new ImageJson(photos);
  }

  /// A prompt's JSON.
  ///
  /// @throws LuminaException where a photo in it cannot be kept
  public ObjectNode write(Prompt prompt) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (prompt) {
      case Prompt.Draw(var text, var avoid, var size) -> {
        json.put("is", "Draw").put("text", text).put("avoid", avoid);
        json.set("size", ImageJson.size(size));
      }
      case Prompt.Vision(var task, var image, var what) -> {
        json.put("is", "Vision").put("task", task.name());
        json.set("image", images.write(image));
        json.put("what", what);
      }
      case Prompt.Edit(var instruction, var image) -> {
        json.put("is", "Edit").put("instruction", instruction);
        json.set("image", images.write(image));
      }
      case Prompt.Condition(var text, var avoid, var image) -> {
        json.put("is", "Condition").put("text", text).put("avoid", avoid);
        json.set("image", images.write(image));
      }
      case Prompt.Chat(var parts) -> {
        ArrayNode array = json.put("is", "Chat").putArray("parts");
        for (Part part : parts) {
          array.add(write(part));
        }
      }
    }
    return json;
  }

  /// The prompt of its JSON.
  ///
  /// @throws IllegalArgumentException where it is none
  /// @throws JacksonException where something is missing
  /// @throws LuminaException where the name of a photo in it is none
  public Prompt read(JsonNode json) {
    String kind = text(json, "is");
    return switch (kind) {
      case "Draw" ->
          new Prompt.Draw(
              text(json, "text"), text(json, "avoid"), ImageJson.size(json.required("size")));
      case "Vision" ->
          new Prompt.Vision(
              Task.valueOf(text(json, "task").toUpperCase(Locale.ROOT)),
              images.read(json.required("image")),
              text(json, "what"));
      case "Edit" ->
          new Prompt.Edit(text(json, "instruction"), images.read(json.required("image")));
      case "Condition" ->
          new Prompt.Condition(
              text(json, "text"),
              json.has("avoid") ? text(json, "avoid") : "", // the first ones had none
              images.read(json.required("image")));
      case "Chat" -> {
        List<Part> parts = new ArrayList<>();
        json.required("parts").forEach(part -> parts.add(part(part)));
        yield new Prompt.Chat(parts);
      }
      default -> throw new IllegalArgumentException("no prompt: " + kind);
    };
  }

  /// A part's JSON.
  ///
  /// @throws LuminaException where it is a photo that cannot be kept
  public ObjectNode write(Part part) {
    return switch (part) {
      case Part.Words(var text) ->
          JsonNodeFactory.instance.objectNode().put("is", "Words").put("text", text);
      case Part.Image image -> images.write(image);
    };
  }

  /// The part of its JSON; throws as [#read] does.
  public Part part(JsonNode json) {
    return text(json, "is").equals("Words")
        ? new Part.Words(text(json, "text"))
        : images.read(json);
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
