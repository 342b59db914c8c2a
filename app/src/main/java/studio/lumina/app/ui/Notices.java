package studio.lumina.app.ui;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.core.Problem;

/// Notices above the status line about what just happened, with the way back where there is one.
/// They leave by themselves, except problems and what is kept, which stay until they are closed. FX
/// thread only.
public final class Notices extends VBox {
  private static final int MOST = 3;
  private static final Duration STAY = Duration.seconds(7);

  private final Function<Problem, String> diagnostics;

  /// What a notice offers to do, e.g. Undo.
  public record Action(String words, Runnable run) {}

  /// What was said and is no longer true once the way back was taken elsewhere.
  @FunctionalInterface
  public interface Told {
    /// Takes it away; does nothing where it has gone already.
    void withdraw();
  }

  /// @param diagnostics the report that Copy diagnostics copies
  public Notices(Function<Problem, String> diagnostics) {
    super(8);
    this.diagnostics = diagnostics;
    getStyleClass().add("notices");
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /// Says something; what is said already is not said twice.
  public void tell(String words) {
    getChildren().removeIf(notice -> words.equals(notice.getUserData()));
    HBox row = row(words, null);
    row.setUserData(words);
    add(row);
  }

  /// Says something and offers a way back.
  public Told tell(String words, Action action) {
    HBox row = row(words, action);
    add(row);
    return () -> remove(row);
  }

  /// Says something that must not be missed.
  public void keep(String words) {
    show(row(words, null));
  }

  /// Tells of a problem for which there is no better place.
  public void problem(Problem problem) {
    ProblemCard card = new ProblemCard(problem, diagnostics);
    card.getStyleClass().add("floating");
    card.actions().getChildren().add(Buttons.link(Messages.of("close"), () -> remove(card)));
    show(card);
  }

  private HBox row(String words, @org.jspecify.annotations.Nullable Action action) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMaxWidth(420);
    HBox row = new HBox(label);
    row.getStyleClass().addAll("notice", "floating");
    row.setAccessibleText(words);
    if (action != null) {
      Button button =
          Buttons.link(
              action.words(),
              () -> {
                remove(row);
                action.run().run();
              });
      row.getChildren().add(button);
    }
    Button close = Buttons.icon(Feather.X, Messages.of("close"), () -> remove(row));
    close.getStyleClass().add("small");
    row.getChildren().add(close);
    return row;
  }

  private void add(HBox row) {
    show(row);
    PauseTransition stay = new PauseTransition(STAY);
    stay.setOnFinished(event -> remove(row));
    row.setOnMouseEntered(event -> stay.stop());
    row.setOnMouseExited(event -> stay.playFromStart());
    stay.play();
  }

  private void show(Region notice) {
    notice.setMaxWidth(Region.USE_PREF_SIZE);
    getChildren().add(notice);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
    Motion.appear(notice);
  }

  private void remove(Node notice) {
    getChildren().remove(notice);
  }
}
