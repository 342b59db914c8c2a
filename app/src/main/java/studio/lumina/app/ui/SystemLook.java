package studio.lumina.app.ui;

import javafx.beans.value.ObservableValue;

/// What the desktop prefers; followed while the program runs. Tests have one that they set.
public interface SystemLook {
  /// Light or dark.
  ObservableValue<Theme> theme();
}
