package studio.lumina.app.ui;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// The preferences of the desktop that the program runs on. FX thread only.
public final class PlatformLook implements SystemLook {
  // Held on to, so that whoever follows it goes on hearing of changes.
  private final ObservableValue<Theme> theme =
      Platform.getPreferences()
          .colorSchemeProperty()
          .map(scheme -> scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK);

  @Override
  public ObservableValue<Theme> theme() {
    return theme;
  }
}
