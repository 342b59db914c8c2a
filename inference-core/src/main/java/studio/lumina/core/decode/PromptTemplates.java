package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// The prompt template of each task, word for word as it was trained (the typo in "Segmentic" is
/// the authors').
final class PromptTemplates {
  private static final String CONDITION =
      "Generate an image according to the provided image, and according to the following"
          + " caption:\n";

  private PromptTemplates() {}

  /// A turn's words and pictures.
  static List<Part> parts(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> List.of(drawing(draw.text(), draw.size()));
      case Prompt.Vision vision ->
          List.of(new Part.Words(instruction(vision) + " "), vision.image());
      case Prompt.Edit edit -> List.of(new Part.Words(edit.instruction() + " "), edit.image());
      case Prompt.Condition condition ->
          List.of(new Part.Words(CONDITION + condition.text() + " "), condition.image());
      case Prompt.Chat chat -> spaced(chat.parts());
    };
  }

  /// The words that ask for a picture of `text`.
  static Part.Words drawing(String text, Size size) {
    return new Part.Words(
        "Generate an image of "
            + size.width()
            + "x"
            + size.height()
            + " according to the following prompt:\n"
            + text);
  }

  /// The prompt for a picture that is `size` already.
  static Prompt sized(Prompt prompt, Size size) {
    return prompt instanceof Prompt.Draw draw
        ? new Prompt.Draw(draw.text(), draw.avoid(), size)
        : prompt;
  }

  private static String instruction(Prompt.Vision vision) {
    return switch (vision.task()) {
      case SEGMENTATION -> "Segmentic segmentation.";
      case DEPTH -> "Depth estimation.";
      case NORMALS -> "Surface normal estimation.";
      case POSE -> "Human pose estimation.";
      case DETECT -> "Detect: " + vision.what();
      case DRAW, EDIT, CONDITION, CHAT ->
          throw new IllegalArgumentException(vision.task() + " is no vision task");
    };
  }

  /// Pictures that stand before a turn's first words are each followed by a space, as the model was
  /// trained.
  private static List<Part> spaced(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    boolean leading = true;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      all.add(part);
      leading &= part instanceof Part.Image;
      boolean spacedAlready =
          i + 1 < parts.size()
              && parts.get(i + 1) instanceof Part.Words words
              && words.text().startsWith(" ");
      if (leading && !spacedAlready) {
        all.add(new Part.Words(" "));
      }
    }
    return all;
  }
}
