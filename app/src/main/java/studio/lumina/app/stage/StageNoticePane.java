package studio.lumina.app.stage;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.stage.StageNoticeModel.Notice;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.StudioEvent;

/// The notice at the foot of the stage: what went wrong and the remedy, what can be continued, why
/// it waits.
public final class StageNoticePane extends StackPane {
  private static final double WIDTH = 520;

  private final StageModel stage;
  private final Runnable startNext;
  private final WorkspaceContext frame;

  public StageNoticePane(
      StageNoticeModel notices, StageModel stage, Runnable startNext, WorkspaceContext frame) {
    this.stage = stage;
    this.startNext = startNext;
    this.frame = frame;
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    notices.noticeProperty().addListener((value, before, now) -> say(now));
    say(notices.noticeProperty().get());
  }

  private void say(Optional<Notice> notice) {
    setVisible(notice.isPresent());
    getChildren().setAll(notice.stream().map(this::node).toList());
  }

  private Node node(Notice notice) {
    return switch (notice) {
      case Notice.Failed(var problem, var entry) ->
          frame.card(
              problem,
              entry.isPresent()
                  ? new Button[] {resume(Messages.of("continue")), close()}
                  : new Button[] {close()});
      case Notice.Restarting(_, int attempt) ->
          row(Feather.REFRESH_CW, Messages.of("engine.restarting.attempt", attempt));
      case Notice.FileMissing _ -> row(Feather.ALERT_CIRCLE, Messages.of("stage.file-missing"));
      case Notice.Interrupted(PictureEntry entry) ->
          row(
              Feather.CLOCK,
              Messages.of("resume.offer", entry.finishedRows(), entry.size().rows()),
              resume(Messages.of("continue")));
      case Notice.Held(int waiting, StudioEvent.Hold why) when why == StudioEvent.Hold.PAUSED ->
          row(Feather.PAUSE_CIRCLE, Messages.of("stage.held.paused", waiting), paused());
      case Notice.Held(int waiting, StudioEvent.Hold _) ->
          row(
              Feather.PAUSE_CIRCLE,
              Messages.of("stage.held", waiting),
              next("stage.held.go", Feather.PLAY));
    };
  }

  private Button[] paused() {
    Button next = next("queue.start.next", Feather.SKIP_FORWARD);
    return stage.canResume()
        ? new Button[] {resume(Messages.of("continue")), next}
        : new Button[] {next};
  }

  private Button next(String words, Feather icon) {
    Button button = Buttons.of(icon, Messages.of(words), startNext);
    button.setId("start-next");
    return button;
  }

  private Button resume(String words) {
    Button button = Buttons.of(Feather.PLAY, words, stage::resume);
    button.setId("continue");
    return button;
  }

  private Button close() {
    return Buttons.link(Messages.of("close"), stage::settleNotices);
  }

  private static HBox row(Feather icon, String words, Button... actions) {
    Label label = new Label(words);
    label.setId("notice");
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(new FontIcon(icon), label);
    row.getChildren().addAll(actions);
    row.getStyleClass().addAll("notice", "floating", "low");
    row.setAccessibleText(words);
    return row;
  }
}
