package studio.lumina.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The studio's words, by key.
public final class Words {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lumina.studio");

  private Words() {}

  /// The words behind a key, with its blanks filled in.
  public static String of(String key, Object... blanks) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(blanks);
  }
}
