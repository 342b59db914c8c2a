package studio.lumina.app.settings;

import studio.lumina.app.ui.Theme;

/// The theme that the artist chose: light, dark, or the desktop's.
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
