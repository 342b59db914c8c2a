package studio.lumina.app.timeline;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.stage.PaintProgress;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// The chip that leads back: it says how far the picture is that is painted unseen, or that the
/// playhead is not at the last finished row, and returns there.
public final class ReturnChip extends StackPane {
  private final StageModel stage;
  private final TimelineModel timeline;
  private final Button chip;
  private final Redraw redraw = new Redraw(this::dress);

  public ReturnChip(StageModel stage, TimelineModel timeline) {
    this.stage = stage;
    this.timeline = timeline;
    chip = Buttons.button("", Feather.ARROW_RIGHT, this::back, "chip", "accent");
    chip.setId("show-painted");
    chip.setContentDisplay(ContentDisplay.RIGHT);
    setAlignment(Pos.TOP_CENTER);
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new Insets(10, 0, 0, 0));
    getChildren().add(chip);
    stage.paintedProperty().addListener((value, before, now) -> redraw.ask());
    stage.paintedRowProperty().addListener((value, before, now) -> redraw.ask());
    stage.followingProperty().addListener((value, before, now) -> redraw.ask());
    timeline.scrubProperty().addListener((value, before, now) -> redraw.ask());
    setVisible(false);
  }

  private void back() {
    if (!stage.showsPainted()) {
      stage.showPainted();
    }
    timeline.release();
  }

  private void dress() {
    boolean painting = stage.paintedProperty().get().isPresent();
    boolean unseen = painting && !stage.showsPainted();
    boolean scrubbed = painting && timeline.scrubProperty().get() != TimelineModel.AT_HEAD;
    setVisible(unseen || scrubbed);
    PaintProgress now = stage.paintedProgress();
    chip.setText(
        Messages.of(
            unseen ? "stage.painted" : "stage.to-brush",
            Math.min(now.row() + 1, now.rows()),
            now.rows()));
  }
}
