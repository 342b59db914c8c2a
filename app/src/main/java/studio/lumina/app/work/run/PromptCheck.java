package studio.lumina.app.work.run;

import java.util.List;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// Checks what the artist asks for before the picture being painted has to do with it.
final class PromptCheck {
  private PromptCheck() {}

  /// Checks another prompt for a picture.
  ///
  /// @throws LuminaException with [Problem.ContextFull], [Problem.SizeUnsupported] or
  ///   [Problem.SettingInvalid]
  static void check(Engine engine, PictureEntry entry, Prompt prompt) {
    if (prompt.task() != entry.prompt().task()) {
      throw new LuminaException(
          new Problem.SettingInvalid("prompt", prompt.task().name(), entry.prompt().task().name()));
    }
    Size size = entry.size();
    if (prompt instanceof Prompt.Draw(String text, String avoid, Size asked)) {
      if (!asked.equals(size)) {
        throw new LuminaException(
            new Problem.SizeUnsupported(asked.width(), asked.height(), List.of(size)));
      }
      if (text.isBlank()) {
        throw new LuminaException(new Problem.SettingInvalid("prompt", text, "words"));
      }
      if (!avoid.isEmpty()) {
        checkFits(engine, new Prompt.Draw(avoid, size), size);
      }
    }
    checkFits(engine, prompt, size);
  }

  private static void checkFits(Engine engine, Prompt prompt, Size size) {
    int needed = engine.count(prompt) + size.tokens() + 1;
    int context = engine.card().context();
    if (needed > context) {
      throw new LuminaException(new Problem.ContextFull(needed, context));
    }
  }
}
