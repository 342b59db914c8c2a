package studio.lumina.app.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.HeldKeys;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Keys;
import studio.lumina.app.command.TakesKeys;
import studio.lumina.app.command.Workspace;

/// Runs the command whose key was pressed: the one place in the window that does. Text fields keep
/// the keys that they need.
final class KeyDispatch {
  private final Keymap keymap;
  private final Supplier<Workspace> current;
  private final BooleanSupplier rests;
  private final Runnable help;
  private boolean answered;
  private boolean taken;

  /// @param current the workspace in sight
  /// @param rests whether something floats above the window and has the keys
  /// @param help runs when a question mark is typed where no text is
  KeyDispatch(Keymap keymap, Supplier<Workspace> current, BooleanSupplier rests, Runnable help) {
    this.keymap = keymap;
    this.current = current;
    this.rests = rests;
    this.help = help;
  }

  /// Listens to the keys of the window whose content `root` is.
  void listen(Node root) {
    HeldKeys.watch(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (answered) {
            // The letter of a key that was a command is no text, wherever the focus went meanwhile.
            event.consume();
          } else if (event.getCharacter().equals("?") && !rests.getAsBoolean() && !isText(event)) {
            help.run();
            event.consume();
          }
        });
  }

  private void pressed(KeyEvent event) {
    answered = false;
    if (event.getTarget() instanceof TakesKeys control && control.takesKeys()) {
      taken = true;
      return;
    }
    if (taken && HeldKeys.repeats(event)) {
      // The key is still down and repeats; whoever waited for it has it already.
      event.consume();
      answered = true;
      return;
    }
    taken = false;
    if (rests.getAsBoolean()) {
      return;
    }
    Keys.of(event)
        .flatMap(key -> find(key, isText(event)))
        .ifPresent(command -> {
          event.consume();
          answered = true;
          if (command.repeats() || !HeldKeys.repeats(event)) {
            command.run();
          }
        });
  }

  /// The command that a key means here and now.
  ///
  /// @param inText whether a text field has the focus
  Optional<Command> find(KeyCombination key, boolean inText) {
    if (inText && Keys.isForText(key)) {
      return Optional.empty();
    }
    return keymap.commands().stream()
        .filter(command -> keymap.key(command).filter(k -> Keys.same(k, key)).isPresent())
        .filter(this::counts)
        .filter(command -> command.available().get())
        .findFirst();
  }

  private boolean counts(Command command) {
    boolean here = keymap.area(command).equals(current.get().id());
    return switch (command.scope()) {
      case WINDOW -> true;
      case WORKSPACE -> here;
      case STAGE -> here && current.get().stageFocused();
    };
  }

  private static boolean isText(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl text && text.isEditable();
  }
}
