package studio.lumina.app.settings;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Keys;
import studio.lumina.app.command.TakesKeys;
import studio.lumina.app.ui.Messages;

/// Shows a command's key. Pressed, it waits for another: Escape leaves it as it was, Backspace
/// takes the key away.
final class KeyField extends Button implements TakesKeys {
  private final Keymap keymap;
  private final Command command;
  private boolean waiting;

  KeyField(Keymap keymap, Command command) {
    this.keymap = keymap;
    this.command = command;
    getStyleClass().setAll("button", "key-field");
    setMinWidth(150);
    setId("key-" + command.id().replace('.', '-'));
    rest();
    setOnAction(event -> {
      waiting = true;
      setText(Messages.of("settings.keys.press"));
      if (!getStyleClass().contains("waiting")) {
        getStyleClass().add("waiting");
      }
    });
    focusedProperty()
        .addListener((value, before, now) -> {
          if (!now) {
            rest();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (waiting) {
            event.consume();
          }
        });
  }

  @Override
  public boolean takesKeys() {
    return waiting;
  }

  private void pressed(KeyEvent event) {
    if (!waiting) {
      return;
    }
    event.consume();
    if (event.getCode() == KeyCode.ESCAPE) {
      rest();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      rest();
      keymap.choose(command, Optional.empty());
    } else {
      Keys.of(event).ifPresent(this::take);
    }
  }

  private void take(KeyCombination key) {
    if (keymap.check(command, key) instanceof Keymap.Verdict.TypesSomething) {
      setText(Messages.of("settings.keys.plain"));
      return;
    }
    rest();
    keymap.choose(command, Optional.of(key));
  }

  private void rest() {
    waiting = false;
    getStyleClass().remove("waiting");
    String words = keymap.words(command);
    setText(words.isEmpty() ? Messages.of("settings.keys.none") : words);
    setAccessibleText(
        Messages.of(
            "settings.keys.access",
            command.title(),
            words.isEmpty() ? Messages.of("settings.keys.none") : words));
  }
}
