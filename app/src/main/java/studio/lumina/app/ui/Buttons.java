package studio.lumina.app.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons as the studio draws them: an icon, words, or both, always with words for those who do
/// not see it.
public final class Buttons {
  private Buttons() {}

  /// A square button.
  ///
  /// @param words what it does; its tooltip and accessible text
  public static Button icon(Feather icon, String words, Runnable action) {
    Button button = button("", icon, action, "l-button", "icon", "quiet");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    return button;
  }

  /// A button with an icon and words.
  public static Button of(Feather icon, String words, Runnable action) {
    return button(words, icon, action, "l-button");
  }

  /// The one button that matters most.
  public static Button primary(Feather icon, String words, Runnable action) {
    return button(words, icon, action, "primary");
  }

  /// A button in the style of the given classes.
  public static Button button(String words, Feather icon, Runnable action, String... classes) {
    Button button = new Button(words, new FontIcon(icon));
    button.getStyleClass().setAll("button");
    button.getStyleClass().addAll(classes);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// Words that act when clicked.
  public static Button link(String words, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().setAll("button", "link");
    button.setOnAction(event -> action.run());
    return button;
  }
}
