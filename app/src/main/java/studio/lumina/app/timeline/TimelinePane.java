package studio.lumina.app.timeline;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.FittingLabel;
import studio.lumina.app.ui.Messages;

/// The transport and the timeline below the stage: pause, stop, fork, progress, the branches, and
/// the rows; its upper edge can be dragged.
public final class TimelinePane extends VBox {
  private static final double WORDS_FROM = 620;

  /// What the buttons above the rows and the space around them take.
  private static final double TRANSPORT = 50;

  private final StageModel stage;
  private final Button pause;
  private final Button stop;
  private final TimelineModel timeline;
  private final FittingLabel words = new FittingLabel();
  private final Own own;
  private boolean pauses;
  private final TimelineView view;
  private final Redraw redraw = new Redraw(this::dress);

  /// What the workspace adds to the transport.
  ///
  /// @param buttons beside Pause and Stop; those with words give them up where room is short
  /// @param offers behind the words, which stay where they are when one of these comes or goes
  /// @param dress says anew which of them make sense
  public record Own(List<ButtonBase> buttons, List<ButtonBase> offers, Runnable dress) {}

  /// @param grip its upper edge
  public TimelinePane(
      StageModel stage,
      TimelineModel timeline,
      TimelineView view,
      TimelineChips chips,
      Node grip,
      Own own) {
    this.stage = stage;
    this.timeline = timeline;
    this.view = view;
    this.own = own;
    getStyleClass().add("timeline-pane");
    pause = Buttons.button("", Feather.PLAY, stage::pauseOrResume, "l-button", "icon", "play");
    pause.setId("pause");
    pause.setAccessibleText(Messages.of("stage.resume"));
    pause.setTooltip(new Tooltip(Messages.of("stage.resume")));
    stop = Buttons.icon(Feather.SQUARE, Messages.of("stage.stop"), stage::stop);
    stop.getStyleClass().remove("quiet");
    stop.setId("stop");
    words.setId("progress");
    words.getStyleClass().add("hint");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(8, pause, stop);
    bar.getChildren().addAll(own.buttons());
    bar.getChildren().add(words);
    bar.getChildren().addAll(own.offers());
    bar.getChildren().add(chips);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(32);
    getChildren().addAll(grip, bar, view);
    bar.widthProperty()
        .addListener((value, before, now) -> {
          boolean room = now.doubleValue() >= WORDS_FROM;
          own.buttons().forEach(button -> word(button, room));
          own.offers().forEach(button -> word(button, room));
          chips.most(room ? 2 : 1);
        });
    stage.progressProperty().addListener((value, before, now) -> redraw.ask());
    stage.stateProperty().addListener((value, before, now) -> redraw.ask());
    stage.shownProperty().addListener((value, before, now) -> redraw.ask());
    stage.followingProperty().addListener((value, before, now) -> redraw.ask());
    stage.endingProperty().addListener((value, before, now) -> redraw.ask());
    timeline.scrubProperty().addListener((value, before, now) -> redraw.ask());
    dress();
  }

  /// Tells how high the window's part is that it shares with the stage: it never takes more than
  /// half of it.
  public void room(double height) {
    view.room(Math.rint(height / 2 - TRANSPORT));
  }

  /// The rows.
  public Node rows() {
    return view;
  }

  /// Draws values, prompts and branches below the rows, or the rows alone.
  public void lanes(boolean drawn) {
    view.lanes(drawn);
  }

  private static void word(ButtonBase button, boolean room) {
    if (!button.getText().isEmpty()) {
      button.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private void dress() {
    boolean pausing = stage.showsPainted();
    if (pausing != pauses) {
      pauses = pausing;
      String key = pausing ? "stage.pause" : "stage.resume";
      pause.setGraphic(new FontIcon(pausing ? Feather.PAUSE : Feather.PLAY));
      pause.setAccessibleText(Messages.of(key));
      pause.setTooltip(new Tooltip(Messages.of(key)));
    }
    rest(pause, !stage.canPauseOrResume());
    rest(stop, !stage.showsPainted());
    own.dress().run();
    words.say(TimelineProgress.words(stage, timeline));
  }

  /// Disables a button or lets it be pressed. One that rests hands the focus to the rows, where the
  /// stage's keys count; left to itself it would go to the next button, and Space would fork after
  /// a click on Pause.
  private void rest(Button button, boolean rests) {
    if (rests && button.isFocused()) {
      view.requestFocus();
    }
    button.setDisable(rests);
  }
}
