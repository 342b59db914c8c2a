package studio.lumina.app.command;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something the studio can be told to do, by key, palette or button.
///
/// @param id names it in the artist's key settings, e.g. `create.generate`; never changes
/// @param title what it does, in words
/// @param scope where its key counts
/// @param key the key it has as shipped; empty for none
/// @param available whether it makes sense now
/// @param action what it does; FX thread
/// @param repeats whether it is done again and again while its key is held, as steps and zooming
///   are
public record Command(
    String id,
    String title,
    Scope scope,
    Optional<KeyCombination> key,
    ObservableBooleanValue available,
    Runnable action,
    boolean repeats) {
  /// The availability of what makes sense at any time.
  public static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  /// A command that is done once for every stroke of its key, however long that is held.
  public Command(
      String id,
      String title,
      Scope scope,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    this(id, title, scope, key, available, action, false);
  }

  /// The same, done again and again while its key is held.
  public Command repeating() {
    return new Command(id, title, scope, key, available, action, true);
  }

  /// Where a command's key counts.
  public enum Scope {
    /// Everywhere in the window.
    WINDOW,
    /// In the workspace that has it, wherever the focus is.
    WORKSPACE,
    /// Only while the workspace's stage or timeline has the focus: single letters and Space.
    STAGE
  }

  /// Does it where it makes sense now.
  public void run() {
    if (available.get()) {
      action.run();
    }
  }
}
