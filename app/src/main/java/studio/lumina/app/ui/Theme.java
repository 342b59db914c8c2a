package studio.lumina.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// The two themes of the studio, dark and light. FX thread only.
public enum Theme {
  DARK("dark"),
  LIGHT("light");

  private static final List<String> FONTS =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "JetBrainsMono-Regular",
          // Named by no style: text falls back to it for emoji that the system has no glyph of.
          "NotoEmoji-Regular");

  private static final List<String> SHEETS =
      List.of("lumina", "create", "stage", "vision", "chat", "gallery", "shell");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  /// Loads the bundled fonts; once, before the first window.
  public static void loadFonts() {
    for (String name : FONTS) {
      InputStream font = Theme.class.getResourceAsStream("/lumina/fonts/" + name + ".ttf");
      Font.loadFont(Objects.requireNonNull(font, name), 13);
    }
  }

  /// Our style sheets: colours and shared shapes first, then one for each area of the window.
  public static List<String> sheets() {
    return SHEETS.stream()
        .map(name -> Theme.class.getResource("/lumina/theme/" + name + ".css"))
        .map(sheet -> Objects.requireNonNull(sheet).toExternalForm())
        .toList();
  }

  /// Dresses a scene's root, and the controls' base style with it.
  public void dress(Parent root) {
    Application.setUserAgentStylesheet(
        switch (this) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        });
    for (Theme theme : values()) {
      root.getStyleClass().remove(theme.styleClass);
    }
    root.getStyleClass().add(styleClass);
  }

  /// The other one.
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }
}
