package studio.lumina.app.create.steer;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.timeline.TimelineLane;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Problem;

/// The strip over the stage that steers: in what the panel differs from the picture being painted,
/// and from which row on it would be in force.
public final class SteerStrip extends VBox {
  private final StageModel stage;
  private final SteerModel steer;
  private final Label words = new Label();
  private final Button apply;
  private final Button useWords;
  private final ToggleButton live;
  private final Button close;
  private final HBox actions;
  private final Redraw redraw = new Redraw(this::dress);

  /// @param leave takes the focus when the card that has it goes away
  public SteerStrip(StageModel stage, SteerModel steer, Runnable leave) {
    this.stage = stage;
    this.steer = steer;
    getStyleClass().addAll("notice", "floating", "steer");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    words.setWrapText(true);
    words.setMaxWidth(420);
    words.setMinHeight(Region.USE_PREF_SIZE);
    apply = Buttons.button("", Feather.SLIDERS, steer::apply, "l-button");
    apply.setId("steer-apply");
    useWords = Buttons.button("", Feather.EDIT_3, steer::useWords, "l-button");
    useWords.setId("steer-words");
    live = new ToggleButton(Messages.of("live"), new FontIcon(Feather.RADIO));
    live.getStyleClass().setAll("toggle-button", "l-button");
    live.setTooltip(new Tooltip(Messages.of("live.tip")));
    live.setAccessibleText(Messages.of("live.tip"));
    live.selectedProperty().bindBidirectional(steer.liveProperty());
    close = Buttons.button("", Feather.X, this::close, "l-button", "icon", "quiet");
    close.setAccessibleText(Messages.of("close"));
    for (ButtonBase button : new ButtonBase[] {apply, useWords, live}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox top = new HBox(10, new FontIcon(Feather.SLIDERS), words, close);
    top.setAlignment(Pos.CENTER_LEFT);
    actions = new HBox(8, apply, useWords, live);
    getChildren().addAll(top, actions);
    steer.liveProperty().addListener((value, before, now) -> redraw.ask());
    steer.differingProperty().addListener((value, before, now) -> redraw.ask());
    steer.otherWordsProperty().addListener((value, before, now) -> redraw.ask());
    steer.waitingProperty().addListener((value, before, now) -> redraw.ask());
    steer.nextRowProperty().addListener((value, before, now) -> redraw.ask());
    steer.refusedProperty().addListener((value, before, now) -> redraw.ask());
    steer
        .askedProperty()
        .addListener((value, before, now) -> {
          boolean focused = getScene() != null && Focus.isInside(this, getScene().getFocusOwner());
          dress();
          if (!now && focused && !isVisible()) {
            leave.run();
          } else if (now) {
            (apply.isVisible() ? apply : useWords.isVisible() ? useWords : close).requestFocus();
          }
        });
    stage.followingProperty().addListener((value, before, now) -> redraw.ask());
    stage.paintedProperty().addListener((value, before, now) -> redraw.ask());
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        close();
        event.consume();
      }
    });
    setVisible(false);
  }

  private void dress() {
    List<TimelineLane.Kind> differing = steer.differingProperty().get();
    Optional<Problem> refused = steer.refusedProperty().get();
    boolean otherWords = steer.otherWordsProperty().get();
    boolean waiting = steer.waitingProperty().get();
    setVisible(refused.isPresent() || steer.askedProperty().get());
    int row = steer.nextRowProperty().get() + 1;
    words.setText(SteerText.of(steer));
    getStyleClass().remove("bad");
    if (refused.isPresent()) {
      getStyleClass().add("bad");
    }
    boolean offer = refused.isEmpty() && !waiting;
    show(apply, offer && !differing.isEmpty() && !steer.liveProperty().get());
    show(live, offer && !differing.isEmpty() && stage.showsPainted());
    show(useWords, offer && otherWords);
    actions.setManaged(offer);
    actions.setVisible(offer);
    apply.setText(Messages.of("steer.apply", row));
    useWords.setText(Messages.of("steer.words", row));
  }

  private void close() {
    steer.forgive();
    steer.askedProperty().set(false);
  }

  private static void show(ButtonBase button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }
}
