package studio.lumina.app.command;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Tells the press of a key from its repetitions: a display presses a key that is held again and
/// again, and what such a press asks for must not be done thirty times a second. FX thread only.
public final class HeldKeys {
  private static final Object PLACE = HeldKeys.class;

  private @Nullable KeyCode down;
  private boolean repeated;

  private HeldKeys() {}

  /// Watches the keys of the window whose content `root` is; to be called before other listeners
  /// are added there that ask [#repeats(KeyEvent)].
  public static void watch(Node root) {
    HeldKeys keys = new HeldKeys();
    root.getProperties().put(PLACE, keys);
    root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    // A key that is let go in another window, a file dialog say, is never seen to be released.
    ChangeListener<Boolean> focus = (value, before, now) -> keys.down = null;
    ChangeListener<Window> windows =
        (value, before, now) -> {
          if (before != null) {
            before.focusedProperty().removeListener(focus);
          }
          if (now != null) {
            now.focusedProperty().addListener(focus);
          }
        };
    ChangeListener<Scene> scenes =
        (value, before, now) -> {
          if (before != null) {
            before.windowProperty().removeListener(windows);
            windows.changed(before.windowProperty(), before.getWindow(), null);
          }
          if (now != null) {
            now.windowProperty().addListener(windows);
            windows.changed(now.windowProperty(), null, now.getWindow());
          }
        };
    root.sceneProperty().addListener(scenes);
    scenes.changed(root.sceneProperty(), null, root.getScene());
  }

  /// Whether a press that is being handled comes of a key that is held, and not of a new stroke;
  /// false where no window is watched.
  public static boolean repeats(KeyEvent event) {
    for (Node at = event.getTarget() instanceof Node node ? node : null;
        at != null;
        at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(PLACE) instanceof HeldKeys keys) {
        return keys.repeated;
      }
    }
    return false;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode().isModifierKey()) {
      // A new stroke begins; a menu that opened meanwhile may have had the release of the last.
      down = null;
      repeated = false;
      return;
    }
    repeated = event.getCode() == down;
    down = event.getCode();
  }

  private void released(KeyEvent event) {
    if (event.getCode() == down) {
      down = null;
    }
  }
}
