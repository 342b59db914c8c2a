package studio.lumina.app.settings;

import studio.lumina.app.ui.Theme;

/// Which look the artist wants.
public enum ThemeChoice {
  /// That of the desktop.
  SYSTEM,
  LIGHT,
  DARK;

  /// The look, where the desktop has `system`.
  public Theme of(Theme system) {
    return switch (this) {
      case SYSTEM -> system;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }
}
