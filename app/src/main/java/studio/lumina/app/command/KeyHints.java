package studio.lumina.app.command;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import studio.lumina.app.ui.Listeners;

/// Names in labels and tooltips the keys that commands have now, whatever the artist made of them.
public final class KeyHints {
  private final Keymap keymap;

  public KeyHints(Keymap keymap) {
    this.keymap = keymap;
  }

  /// Lets a label show a command's key, and nothing where it has none.
  public void sign(Label label, String command) {
    Listeners.now(
        () -> {
          label.setText(words(command));
          label.setVisible(!label.getText().isEmpty());
          label.setManaged(label.isVisible());
        },
        keymap.versionProperty());
  }

  /// Gives a button a tooltip in which each part is followed by its command's key.
  public void tip(ButtonBase button, List<Part> parts) {
    Listeners.now(
        () -> {
          StringBuilder tip = new StringBuilder();
          for (Part part : parts) {
            String key = words(part.command());
            tip.append(tip.isEmpty() ? "" : "\n").append(part.words());
            tip.append(key.isEmpty() ? "" : " (" + key + ")");
          }
          button.setTooltip(new Tooltip(tip.toString()));
        },
        keymap.versionProperty());
  }

  /// Gives a button a tooltip followed by its command's key.
  public void tip(ButtonBase button, String words, String command) {
    tip(button, List.of(new Part(words, command)));
  }

  /// A part of a tooltip.
  ///
  /// @param words what it does
  /// @param command that does it
  public record Part(String words, String command) {}

  private String words(String command) {
    return keymap.command(command).map(keymap::words).orElse("");
  }
}
