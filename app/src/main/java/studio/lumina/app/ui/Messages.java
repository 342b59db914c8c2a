package studio.lumina.app.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The studio's texts by key, from resource bundles; one bundle for each area of the window. Knows
/// no JavaFX.
public final class Messages {
  private static final List<ResourceBundle> BUNDLES =
      List.of(
          ResourceBundle.getBundle("lumina.studio"),
          ResourceBundle.getBundle("lumina.create"),
          ResourceBundle.getBundle("lumina.stage"),
          ResourceBundle.getBundle("lumina.vision"),
          ResourceBundle.getBundle("lumina.chat"),
          ResourceBundle.getBundle("lumina.gallery"),
          ResourceBundle.getBundle("lumina.shell"));

  private Messages() {}

  /// The words behind a key, with its blanks filled in; numbers as the artist writes them.
  public static String of(String key, Object... blanks) {
    for (ResourceBundle bundle : BUNDLES) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), Locale.getDefault(Locale.Category.FORMAT))
            .format(blanks);
      }
    }
    throw new MissingResourceException("no words for " + key, Messages.class.getName(), key);
  }
}
