package studio.lumina.app;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.Words;

/// The window's life: made in [#start], ended by closing it.
public final class LuminaApp extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double NARROWEST = 1000;
  private static final double LOWEST = 680;

  private @Nullable AppGraph graph;

  /// Opens the window and returns when it is closed.
  public static void open() {
    launch(LuminaApp.class);
  }

  @Override
  public void start(Stage stage) {
    Theme.loadFonts();
    Theme system =
        Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
    AppGraph made = new AppGraph(stage, system);
    graph = made;
    stage.setTitle(Words.of("app.name"));
    stage.setMinWidth(NARROWEST);
    stage.setMinHeight(LOWEST);
    stage.setScene(new Scene(made.window(), WIDTH, HEIGHT));
    stage.show();
    made.begin();
  }

  @Override
  public void stop() {
    if (graph != null) {
      graph.close();
    }
  }
}
