package studio.lumina.app.command;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;

/// Commands for tests.
public final class Commands {
  private Commands() {}

  /// One that does nothing.
  ///
  /// @param key as [KeyCombination#valueOf] reads it, or an empty text
  public static Command of(String id, String title, Command.Scope scope, String key) {
    return of(id, title, scope, key, true, () -> {});
  }

  public static Command of(
      String id,
      String title,
      Command.Scope scope,
      String key,
      boolean available,
      Runnable action) {
    return new Command(
        id,
        title,
        scope,
        key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
        new SimpleBooleanProperty(available),
        action);
  }
}
