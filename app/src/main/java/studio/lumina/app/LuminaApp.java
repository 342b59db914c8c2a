package studio.lumina.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.DoubleExpression;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.desktop.FileManager;
import studio.lumina.app.desktop.OperatingSystem;
import studio.lumina.app.desktop.Programs;
import studio.lumina.app.desktop.SystemFonts;
import studio.lumina.app.desktop.WindowNeeds;
import studio.lumina.app.shell.RescueModel;
import studio.lumina.app.shell.StartCard;
import studio.lumina.app.shell.WindowKeeper;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.LibraryRescue;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlatformLook;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.SystemChooser;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.NativeCache;

/// The JavaFX application: opens the library and the window in [#start], and closes them with the
/// window.
public final class LuminaApp extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /// What the window's content is laid out in at the least.
  private static final double NARROWEST = 640;

  private static final double LOWEST = 400;

  private final PlatformLook look = new PlatformLook();
  private @Nullable AppGraph graph;
  private @Nullable SingleInstance bell;

  /// Opens the window and returns when it is closed; a window that has the library open already
  /// comes to the front instead.
  ///
  /// @return what the system lacks for a window; nothing where there was one
  /// @throws LuminaException with [Problem.FileUnwritable] where the toolkit's libraries have no
  ///   safe place
  static List<WindowNeeds.Missing> open() {
    if (SingleInstance.ring(AppPaths.ofUser().folders().root())) {
      return List.of();
    }
    List<WindowNeeds.Missing> missing = WindowNeeds.missing();
    if (missing.isEmpty()) {
      NativeCache.ofToolkit();
      SystemFonts.withoutColours();
      try {
        launch(LuminaApp.class);
      } catch (UnsupportedOperationException e) {
        // So the toolkit says that nothing answers at the display.
        System.getLogger(LuminaApp.class.getName()).log(System.Logger.Level.DEBUG, "no window", e);
        return List.of(WindowNeeds.Missing.DISPLAY);
      }
    }
    return missing;
  }

  @Override
  public void start(Stage stage) {
    Theme.loadFonts();
    stage.setTitle(Messages.of("app.name"));
    begin(stage, AppPaths.ofUser());
    stage.show();
    tellHowLong(stage.getScene());
    if (graph != null) {
      graph.begin();
    }
  }

  @Override
  public void stop() {
    if (bell != null) {
      bell.close();
    }
    if (graph != null) {
      graph.close();
    }
  }

  /// Opens the library and fills the window; where that fails, says why and what can be done.
  private void begin(Stage stage, AppPaths places) {
    try {
      AppGraph made = AppGraph.open(stage, places, look);
      graph = made;
      bell =
          SingleInstance.install(
              places.folders().root(), () -> Platform.runLater(() -> toFront(stage)));
      fill(stage, made.window(), made.uiState());
      DoubleExpression scale = made.window().scaleProperty();
      scale.addListener((value, before, now) -> bound(stage, now.doubleValue()));
      bound(stage, scale.get());
    } catch (LuminaException e) {
      fail(stage, places, e.problem());
    }
  }

  private void fail(Stage stage, AppPaths places, Problem problem) {
    StartCard card =
        new StartCard(
            problem,
            ProblemText::full,
            new SystemChooser(stage),
            new StartCard.Ways(
                () -> again(stage, places),
                folder -> elsewhere(stage, places, folder),
                stage::close),
            new RescueModel(
                problem,
                new LibraryRescue(places.folders()),
                places.before(),
                new BackgroundTasks(
                    work -> Thread.ofPlatform().daemon().name("rescue").start(work),
                    Platform::runLater)),
            () ->
                FileManager.of(OperatingSystem.current(), Programs.ofSystem())
                    .show(places.folders().root()));
    look.theme().getValue().dress(card);
    fill(stage, card, UiState.forgetful());
  }

  private void again(Stage stage, AppPaths places) {
    begin(stage, places);
    if (graph != null) {
      graph.begin();
    }
  }

  private void elsewhere(Stage stage, AppPaths places, Path folder) {
    try {
      places.file().write(folder, places.folders().root());
    } catch (LuminaException e) {
      fail(stage, places, e.problem());
      return;
    }
    again(
        stage,
        new AppPaths(
            new Folders(folder),
            places.file(),
            Optional.of(places.folders().root()),
            Optional.empty(),
            places.starter()));
  }

  private static void fill(Stage stage, Parent content, UiState uiState) {
    if (stage.getScene() == null) {
      // Laid out at its own size first, narrower than the window, the panels would fold and lose
      // the
      // focus.
      stage.setScene(new Scene(content, WIDTH, HEIGHT));
    } else {
      stage.getScene().setRoot(content);
    }
    bound(stage, 1);
    WindowKeeper.keep(stage, uiState, WIDTH, HEIGHT);
  }

  /// Keeps the window large enough for its content, and never larger than the screen.
  private static void bound(Stage stage, double scale) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(NARROWEST * scale, screen.getWidth()));
    stage.setMinHeight(Math.min(LOWEST * scale, screen.getHeight()));
  }

  private static void toFront(Stage stage) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /// The time from the start of the process to the first frame, for whoever measures.
  private static void tellHowLong(Scene scene) {
    Optional<Instant> born = ProcessHandle.current().info().startInstant();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            born.ifPresent(at ->
                System.getLogger(LuminaApp.class.getName())
                    .log(
                        System.Logger.Level.DEBUG,
                        "first frame after {0} ms",
                        Duration.between(at, Instant.now()).toMillis()));
          }
        });
  }
}
