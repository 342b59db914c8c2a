package studio.lumina.app.prompt;

import studio.lumina.core.Prompt;

/// The text of a prompt as people know a picture by it.
public final class PromptText {
  private PromptText() {}

  /// The description, the instruction of an edit, or what a vision task looks for; empty for a
  /// conversation.
  public static String of(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw.text();
      case Prompt.Condition condition -> condition.text();
      case Prompt.Edit edit -> edit.instruction();
      case Prompt.Vision vision -> vision.what();
      case Prompt.Chat _ -> "";
    };
  }
}
