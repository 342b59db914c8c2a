package studio.lumina.app.ui;

import java.util.Collection;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

/// Runs something whenever one of several things changes. A property tells of a second change only
/// to those who read it after the first, or who ask for changes as this does.
public final class Listeners {
  private Listeners() {}

  /// Runs `action` at each change of any of `parts`.
  public static void all(Collection<? extends Observable> parts, Runnable action) {
    for (Observable part : parts) {
      if (part instanceof ObservableValue<?> value) {
        value.addListener((property, before, now) -> action.run());
      } else {
        part.addListener(changed -> action.run());
      }
    }
  }

  /// Runs `action` now and at each change of any of `parts`.
  public static void now(Runnable action, Observable... parts) {
    action.run();
    all(action, parts);
  }

  /// Runs `action` at each change of any of `parts`.
  public static void all(Runnable action, Observable... parts) {
    all(List.of(parts), action);
  }
}
