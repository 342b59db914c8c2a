package studio.lumina.app.create;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.timeline.TimelineChips;
import studio.lumina.app.timeline.TimelineProgress;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.FittingLabel;
import studio.lumina.app.ui.Messages;

/// Below the stage: pause, stop, fork, how far it is, the branches, and the rows.
final class TimelinePane extends VBox {
  private static final double WORDS_FROM = 620;

  private final CreateModel model;
  private final StageModel easel;
  private final Button pause;
  private final Button stop;
  private final Button fork;
  private final ToggleButton live = new ToggleButton("", new FontIcon(Feather.RADIO));
  private final FittingLabel words = new FittingLabel();
  private boolean pauses;
  private final TimelineView view;
  private final Redraw redraw = new Redraw(this::dress);

  TimelinePane(CreateModel model) {
    this.model = model;
    this.easel = model.easel();
    getStyleClass().add("timeline-pane");
    view = new TimelineView(easel, model.stage());
    pause = Buttons.button("", Feather.PAUSE, easel::pauseOrResume, "l-button", "icon", "play");
    pause.setId("pause");
    pause.setAccessibleText(Messages.of("stage.resume"));
    pause.setTooltip(new Tooltip(Messages.of("stage.resume")));
    stop = Buttons.icon(Feather.SQUARE, Messages.of("stage.stop"), easel::stop);
    stop.getStyleClass().remove("quiet");
    stop.setId("stop");
    fork = Buttons.of(Feather.GIT_BRANCH, Messages.of("fork.here"), model.stage().fork()::open);
    fork.setId("fork");
    fork.setMinWidth(USE_PREF_SIZE);
    fork.setTooltip(new Tooltip(Messages.of("fork.tip")));
    live.getStyleClass().setAll("toggle-button", "l-button", "icon", "quiet");
    live.setId("live");
    live.setTooltip(new Tooltip(Messages.of("live.tip")));
    live.setAccessibleText(Messages.of("live.tip"));
    live.selectedProperty().bindBidirectional(model.stage().steer().liveProperty());
    words.setId("progress");
    words.getStyleClass().add("hint");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    TimelineChips chips = new TimelineChips(model.stage().family(), easel);
    HBox bar = new HBox(8, pause, stop, fork, live, words, chips);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(32);
    getChildren().addAll(bar, view);
    bar.widthProperty()
        .addListener((value, before, now) -> {
          boolean room = now.doubleValue() >= WORDS_FROM;
          fork.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
          chips.most(room ? 2 : 1);
        });
    easel.progressProperty().addListener((value, before, now) -> redraw.ask());
    easel.stateProperty().addListener((value, before, now) -> redraw.ask());
    easel.shownProperty().addListener((value, before, now) -> redraw.ask());
    easel.followingProperty().addListener((value, before, now) -> redraw.ask());
    easel.endingProperty().addListener((value, before, now) -> redraw.ask());
    model.stage().timeline().scrubProperty().addListener((value, before, now) -> redraw.ask());
    dress();
  }

  /// The rows.
  Node rows() {
    return view;
  }

  /// Draws values, prompts and branches below the rows, or the rows alone.
  void lanes(boolean drawn) {
    view.lanes(drawn);
  }

  /// The button beside which a fork is prepared.
  Node forkButton() {
    return fork;
  }

  private void dress() {
    boolean pausing = easel.showsPainted();
    if (pausing != pauses) {
      pauses = pausing;
      String key = pausing ? "stage.pause" : "stage.resume";
      pause.setGraphic(new FontIcon(pausing ? Feather.PAUSE : Feather.PLAY));
      pause.setAccessibleText(Messages.of(key));
      pause.setTooltip(new Tooltip(Messages.of(key)));
    }
    pause.setDisable(!easel.canPauseOrResume());
    stop.setDisable(!easel.showsPainted());
    fork.setDisable(!model.stage().fork().possible());
    live.setDisable(!easel.showsPainted());
    words.say(TimelineProgress.words(easel, model.stage().timeline()));
  }
}
