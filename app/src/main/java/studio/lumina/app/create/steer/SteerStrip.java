package studio.lumina.app.create.steer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
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
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Problem;

/// Change while it paints: says in what the panel differs from the picture being painted, and from
/// which row on it would be in force.
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

  public SteerStrip(StageModel stage, SteerModel steer) {
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
    close = Buttons.button("", Feather.X, steer::forgive, "l-button", "icon", "quiet");
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
    stage.followingProperty().addListener((value, before, now) -> redraw.ask());
    stage.paintedProperty().addListener((value, before, now) -> redraw.ask());
    setVisible(false);
  }

  private void dress() {
    List<TimelineLane.Kind> differing = steer.differingProperty().get();
    Optional<Problem> refused = steer.refusedProperty().get();
    boolean otherWords = steer.otherWordsProperty().get();
    boolean waiting = steer.waitingProperty().get();
    boolean last = steer.nextRowProperty().get() >= stage.paintedProgress().rows();
    setVisible(
        stage.showsPainted()
            && !last
            && (refused.isPresent() || waiting || otherWords || !differing.isEmpty()));
    int row = steer.nextRowProperty().get() + 1;
    words.setText(words(differing, refused, waiting));
    getStyleClass().remove("bad");
    if (refused.isPresent()) {
      getStyleClass().add("bad");
    }
    boolean offer = refused.isEmpty() && !waiting;
    show(apply, offer && !differing.isEmpty() && !steer.liveProperty().get());
    show(live, offer && !differing.isEmpty());
    show(useWords, offer && otherWords);
    show(close, refused.isPresent());
    actions.setManaged(offer);
    actions.setVisible(offer);
    apply.setText(Messages.of("steer.apply", row));
    useWords.setText(Messages.of("steer.words", row));
  }

  private static void show(ButtonBase button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  private String words(
      List<TimelineLane.Kind> differing, Optional<Problem> refused, boolean waiting) {
    if (refused.isPresent()) {
      return Messages.of("steer.refused", ProblemText.of(refused.get()));
    }
    if (waiting) {
      return Messages.of("steer.waiting");
    }
    PrefillCost cost = steer.wordsCost();
    String otherWords =
        steer.otherWordsProperty().get()
            ? Messages.of("steer.other-words", cost.rows(), TimelineText.about(cost.seconds()))
            : "";
    String values =
        differing.isEmpty()
            ? ""
            : Messages.of(
                "steer.differs",
                differing.stream()
                    .map(kind -> TimelineText.value(kind, steer.panel(kind)))
                    .collect(Collectors.joining(", ")));
    return (values + " " + otherWords).strip();
  }
}
