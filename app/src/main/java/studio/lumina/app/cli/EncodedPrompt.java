package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Engine;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;

/// Prompts whose photos have become the image tokens that the model reads: with these a recipe
/// holds all that is needed, where the photo itself is not in the file.
final class EncodedPrompt {
  private EncodedPrompt() {}

  /// The same prompt for the model, without a photo.
  ///
  /// @throws studio.lumina.core.LuminaException where a photo cannot be fitted or encoded
  static Prompt of(Prompt prompt, Engine engine) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw;
      case Prompt.Vision(var task, var image, var what) ->
          new Prompt.Vision(task, encoded(image, engine), what);
      case Prompt.Edit(var instruction, var image) ->
          new Prompt.Edit(instruction, encoded(image, engine));
      case Prompt.Condition(var text, var avoid, var image) ->
          new Prompt.Condition(text, avoid, encoded(image, engine));
      case Prompt.Chat(var parts) -> {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
          all.add(part instanceof Part.Image image ? encoded(image, engine) : part);
        }
        yield new Prompt.Chat(all);
      }
    };
  }

  private static Part.Drawn encoded(Part.Image image, Engine engine) {
    return switch (image) {
      case Part.Drawn drawn -> drawn;
      case Part.Photo photo -> engine.encode(photo);
    };
  }
}
