package studio.lumina.app.prompt;

import studio.lumina.core.Part;
import studio.lumina.core.Prompt;

/// Whether prompts ask for the same. A photo is the same whether it was encoded already or not.
public final class PromptComparison {
  private PromptComparison() {}

  /// Whether both ask for the same.
  public static boolean same(Prompt one, Prompt other) {
    return plain(one).equals(plain(other));
  }

  private static Prompt plain(Prompt prompt) {
    return prompt.withImages(
        image -> image instanceof Part.PhotoReference photo ? photo.cropped(photo.crop()) : image);
  }
}
