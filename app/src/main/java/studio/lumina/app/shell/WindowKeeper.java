package studio.lumina.app.shell;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.InputEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.UiState;

/// Keeps the window's place and size from one start to the next. FX thread only.
public final class WindowKeeper {
  private static final String NAME = "window.place";
  private static final int PULLS = 3;

  private WindowKeeper() {}

  /// Places a window that is not shown yet, or that gets other content, and follows it.
  ///
  /// @param width of a window that was never anywhere; height likewise
  public static void keep(Stage stage, UiState uiState, double width, double height) {
    WindowPlace place =
        uiState
            .value(NAME)
            .flatMap(WindowPlace::parse)
            .map(kept -> kept.on(screens()))
            .orElseGet(() -> WindowPlace.first(width, height, screens()));
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
    intoReach(stage);
    Runnable note = () -> note(stage, uiState);
    stage.xProperty().addListener((value, before, now) -> note.run());
    stage.yProperty().addListener((value, before, now) -> note.run());
    stage.widthProperty().addListener((value, before, now) -> note.run());
    stage.heightProperty().addListener((value, before, now) -> note.run());
    stage.maximizedProperty().addListener((value, before, now) -> note.run());
  }

  /// Some window managers put the content where the frame was asked to be, so that the title bar is
  /// above the screen; and tell so only after the window is shown. Until the artist does something
  /// in it, such a window is asked back, a few times.
  private static void intoReach(Stage stage) {
    ChangeListener<Number> pull =
        new ChangeListener<>() {
          private int left = PULLS;

          @Override
          public void changed(ObservableValue<? extends Number> y, Number before, Number now) {
            double top = WindowPlace.top(stage.getX(), stage.getWidth(), screens());
            if (left > 0 && stage.isShowing() && now.doubleValue() < top) {
              left--;
              AfterLayout.run(() -> stage.setY(top));
            }
          }
        };
    stage.yProperty().addListener(pull);
    stage.addEventFilter(
        InputEvent.ANY,
        new EventHandler<>() {
          @Override
          public void handle(InputEvent event) {
            stage.yProperty().removeListener(pull);
            stage.removeEventFilter(InputEvent.ANY, this);
          }
        });
  }

  private static void note(Stage stage, UiState uiState) {
    if (stage.isIconified() || Double.isNaN(stage.getX()) || Double.isNaN(stage.getWidth())) {
      return;
    }
    // A window that fills the screen goes back to the size that it had before.
    WindowPlace before =
        uiState
            .value(NAME)
            .flatMap(WindowPlace::parse)
            .filter(place -> stage.isMaximized())
            .orElseGet(() -> now(stage));
    uiState.put(
        NAME,
        new WindowPlace(
                before.x(), before.y(), before.width(), before.height(), stage.isMaximized())
            .text());
  }

  private static WindowPlace now(Stage stage) {
    return new WindowPlace(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }
}
