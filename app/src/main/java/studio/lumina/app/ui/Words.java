package studio.lumina.app.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The studio's words, by key; one bundle for each area of the window. Knows no JavaFX.
public final class Words {
  private static final List<ResourceBundle> BUNDLES =
      List.of(
          ResourceBundle.getBundle("lumina.studio"),
          ResourceBundle.getBundle("lumina.create"),
          ResourceBundle.getBundle("lumina.stage"),
          ResourceBundle.getBundle("lumina.shell"));

  private Words() {}

  /// The words behind a key, with its blanks filled in.
  public static String of(String key, Object... blanks) {
    for (ResourceBundle bundle : BUNDLES) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(blanks);
      }
    }
    throw new MissingResourceException("no words for " + key, Words.class.getName(), key);
  }
}
