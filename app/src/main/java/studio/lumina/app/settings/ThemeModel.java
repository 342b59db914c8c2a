package studio.lumina.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import studio.lumina.app.ui.SystemLook;
import studio.lumina.app.ui.Theme;

/// The theme in force: the one that the artist chose, else the desktop's, also when that changes.
/// FX thread only, without a toolkit.
public final class ThemeModel {
  private final SettingsModel settings;
  private final ObservableValue<Theme> system;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();

  public ThemeModel(SettingsModel settings, SystemLook look) {
    this.settings = settings;
    system = look.theme();
    system.addListener((value, before, now) -> choose());
    settings.themeProperty().addListener((value, before, now) -> choose());
    choose();
  }

  /// The theme in force.
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  private void choose() {
    theme.set(settings.themeProperty().get().of(system.getValue()));
  }
}
