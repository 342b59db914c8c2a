package studio.lumina.app.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Keys as the studio reads, compares and spells them.
public final class Keys {
  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  /// What a text field does with Ctrl.
  private static final Set<KeyCode> EDITING =
      Set.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.INSERT);

  private Keys() {}

  /// A key as a command has it when shipped.
  public static Optional<KeyCombination> of(KeyCode code, KeyCombination.Modifier... modifiers) {
    return Optional.of(new KeyCodeCombination(code, modifiers));
  }

  /// The key that was pressed with its modifiers; empty while only modifiers are down.
  public static Optional<KeyCombination> of(KeyEvent event) {
    if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyCodeCombination(
            event.getCode(),
            down(event.isShiftDown()),
            down(MAC && event.isControlDown()),
            down(event.isAltDown()),
            down(!MAC && event.isMetaDown()),
            down(event.isShortcutDown())));
  }

  /// A key from its name as [KeyCombination#getName] writes it; empty where it is none.
  static Optional<KeyCombination> parse(String name) {
    try {
      return KeyCombination.valueOf(name) instanceof KeyCodeCombination key
          ? Optional.of(key)
          : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /// Whether two keys are pressed the same way. The key that bears `+` is called `=` on keyboards
  /// where `+` needs Shift, and the number pad has its own; they are one key to the artist.
  public static boolean same(KeyCombination one, KeyCombination other) {
    return one instanceof KeyCodeCombination a
        && other instanceof KeyCodeCombination b
        && sign(a.getCode()) == sign(b.getCode())
        && isDown(a.getShift()) == isDown(b.getShift())
        && isDown(a.getAlt()) == isDown(b.getAlt())
        && meta(a) == meta(b)
        && control(a) == control(b);
  }

  /// Whether the key types something or works the control that has the focus: no modifier but
  /// Shift, and no function key or Escape.
  public static boolean isPlain(KeyCombination key) {
    return key instanceof KeyCodeCombination code
        && !isDown(code.getAlt())
        && !meta(code)
        && !control(code)
        && !code.getCode().isFunctionKey()
        && code.getCode() != KeyCode.ESCAPE;
  }

  /// Whether a text field that has the focus keeps the key for itself.
  public static boolean isForText(KeyCombination key) {
    return isPlain(key)
        || (key instanceof KeyCodeCombination code
            && !isDown(code.getAlt())
            && EDITING.contains(code.getCode()));
  }

  /// The key in words, e.g. `Ctrl K`.
  public static String words(KeyCombination key) {
    return String.join(MAC ? "" : " ", parts(key));
  }

  /// The key's parts, each to be shown on a key cap of its own.
  static List<String> parts(KeyCombination key) {
    if (!(key instanceof KeyCodeCombination code)) {
      return List.of(key.getDisplayText());
    }
    List<String> parts = new java.util.ArrayList<>();
    if (MAC && isDown(code.getControl())) {
      parts.add("⌃");
    } else if (!MAC && control(code)) {
      parts.add("Ctrl");
    }
    if (isDown(code.getAlt())) {
      parts.add(MAC ? "⌥" : "Alt");
    }
    if (isDown(code.getShift())) {
      parts.add(MAC ? "⇧" : "Shift");
    }
    if (meta(code)) {
      parts.add(MAC ? "⌘" : "Meta");
    }
    parts.add(cap(code.getCode()));
    return List.copyOf(parts);
  }

  private static KeyCode sign(KeyCode code) {
    return switch (code) {
      case EQUALS, ADD -> KeyCode.PLUS;
      case SUBTRACT -> KeyCode.MINUS;
      default -> code;
    };
  }

  private static String cap(KeyCode code) {
    return switch (code) {
      case ENTER -> "↵";
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case ESCAPE -> "Esc";
      case BACK_SPACE -> "Backspace";
      case DELETE -> "Del";
      case PLUS, ADD -> "+";
      case MINUS, SUBTRACT -> "-";
      case EQUALS -> "=";
      case COMMA -> ",";
      case PERIOD -> ".";
      case SLASH -> "/";
      case BACK_SLASH -> "\\";
      case OPEN_BRACKET -> "[";
      case CLOSE_BRACKET -> "]";
      default -> code.getName();
    };
  }

  private static boolean control(KeyCombination key) {
    return isDown(key.getControl()) || (!MAC && isDown(key.getShortcut()));
  }

  private static boolean meta(KeyCombination key) {
    return isDown(key.getMeta()) || (MAC && isDown(key.getShortcut()));
  }

  private static boolean isDown(ModifierValue value) {
    return value == ModifierValue.DOWN;
  }

  private static ModifierValue down(boolean is) {
    return is ? ModifierValue.DOWN : ModifierValue.UP;
  }
}
