package studio.lumina.app.ui;

import java.util.Locale;

/// Formats numbers as the studio writes them. Knows no JavaFX.
public final class Figures {
  private Figures() {}

  /// A number with one decimal.
  public static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
