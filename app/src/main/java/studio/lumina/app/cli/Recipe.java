package studio.lumina.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// How a picture was made, as the text chunks of its file: enough to make it again.
final class Recipe {
  private Recipe() {}

  /// Keyword to text.
  static Map<String, String> of(
      Prompt prompt, Sampling sampling, ModelCard card, String numericsKey, Part.Drawn drawn) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "Lumina Studio");
    texts.put("lumina:task", prompt.task().name());
    texts.put("lumina:prompt", words(prompt));
    texts.put("lumina:size", drawn.size().toString());
    texts.put("lumina:seed", String.valueOf(sampling.seed()));
    texts.put("lumina:guidance", String.valueOf(sampling.guidance()));
    texts.put("lumina:temperature", String.valueOf(sampling.temperature()));
    texts.put("lumina:image-top-k", String.valueOf(sampling.imageTopK()));
    texts.put("lumina:text-top-k", String.valueOf(sampling.textTopK()));
    texts.put("lumina:noise", "noise:1");
    texts.put("lumina:model", card.name());
    texts.put("lumina:numerics", numericsKey);
    texts.put(
        "lumina:tokens",
        Arrays.stream(drawn.codes().ids())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" ")));
    return texts;
  }

  private static String words(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw.text();
      case Prompt.Vision vision -> vision.what();
      case Prompt.Edit edit -> edit.instruction();
      case Prompt.Condition condition -> condition.text();
      case Prompt.Chat chat ->
          chat.parts().stream()
              .map(part ->
                  switch (part) {
                    case Part.Words words -> words.text();
                    case Part.Image _ -> "<|image|>";
                  })
              .collect(Collectors.joining());
    };
  }
}
