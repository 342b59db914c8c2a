package studio.lumina.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Logo;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemCard;
import studio.lumina.app.ui.Theme;
import studio.lumina.core.Problem;

/// All that the window shows where the library cannot be opened: why, and what can be done.
public final class StartCard extends StackPane {
  private static final double WIDTH = 520;

  /// What can be done.
  ///
  /// @param again tries once more
  /// @param elsewhere takes another folder for the library
  /// @param quit closes the window
  public record Ways(Runnable again, Consumer<Path> elsewhere, Runnable quit) {}

  /// @param diagnostics the report that Copy diagnostics copies
  /// @param rescue what can be done about the library itself
  /// @param folder shows the library's folder
  public StartCard(
      Problem problem,
      Function<? super Problem, String> diagnostics,
      Chooser chooser,
      Ways ways,
      RescueModel rescue,
      Runnable folder) {
    getStyleClass().add("window");
    getStylesheets().addAll(Theme.sheets());
    Label title = new Label(Messages.of("start.failed"));
    title.getStyleClass().add("model-name");
    HBox top = new HBox(12, Logo.of(28), title);
    top.setAlignment(Pos.CENTER_LEFT);
    ProblemCard card = new ProblemCard(problem, diagnostics);
    card.setMaxWidth(Double.MAX_VALUE);
    Button again = Buttons.of(Feather.REFRESH_CW, Messages.of("again"), ways.again());
    again.setId("start-again");
    Button other =
        Buttons.of(
            Feather.FOLDER,
            Messages.of("start.elsewhere"),
            () -> chooser.folder(Messages.of("settings.library")).ifPresent(ways.elsewhere()));
    other.setId("start-elsewhere");
    Button quit = Buttons.of(Feather.X, Messages.of("quit"), ways.quit());
    quit.setId("start-quit");
    HBox buttons = new HBox(8, again, other, quit);
    VBox all = new VBox(16, top, card);
    if (rescue.isDamaged()) {
      all.getChildren().add(new RescuePane(rescue, ways.again(), folder));
    }
    rescue
        .before()
        .ifPresent(path -> {
          Button before =
              Buttons.primary(
                  Feather.CORNER_UP_LEFT,
                  Messages.of("start.before", path),
                  () -> ways.elsewhere().accept(path));
          before.setId("start-before");
          all.getChildren().add(before);
        });
    all.getChildren().add(buttons);
    rescue.busyProperty().addListener((value, was, now) -> buttons.setDisable(now));
    all.getStyleClass().add("card");
    all.setMaxSize(WIDTH, USE_PREF_SIZE);
    getChildren().add(all);
  }
}
