package studio.lumina.app.vision;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Scrolling;
import studio.lumina.app.vision.crop.CropPanel;
import studio.lumina.app.vision.edit.EditPanel;
import studio.lumina.app.vision.redraw.RedrawPanel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.TaskList;

/// The left panel of Vision: the tasks, the crop, and the button that runs them. Wires, does not
/// think.
final class VisionPanel extends VBox {
  /// Lower than this there is no room for hints.
  private static final double ROOMY = 740;

  private static final double WHY = 32;

  private final VisionModel model;
  private final TaskList tasks;
  private final CropPanel crop;
  private final Button run;
  private final Label why = new Label();
  private final Button apply;
  private final EditPanel edit;
  private final Button draw;
  private final RedrawPanel redraw;

  /// @param images of edits
  /// @param folder opens the page of a whole folder
  VisionPanel(VisionModel model, TileImages images, Runnable folder) {
    this.model = model;
    getStyleClass().addAll("side-panel", "left");
    tasks = new TaskList(model.tasks());
    crop = new CropPanel(model.crop());
    apply =
        Buttons.of(Feather.EDIT_3, Messages.of("vision.edit.apply"), model.requests()::applyEdit);
    apply.setId("edit-apply");
    apply.setMinWidth(USE_PREF_SIZE);
    edit = new EditPanel(model.edit(), model.checkpoint(), images, apply);
    draw = Buttons.of(Feather.CROP, Messages.of("vision.redraw.run"), model.redraws()::run);
    draw.setId("redraw-run");
    draw.setMinWidth(USE_PREF_SIZE);
    redraw = new RedrawPanel(model.redraw(), draw, model.redraws()::extend);
    VBox content = new VBox(tasks, edit, redraw);
    content.getStyleClass().add("side-content");
    ScrollPane scroll = Scrolling.side(content);
    setVgrow(scroll, Priority.ALWAYS);
    run = Buttons.primary(Feather.PLAY, "", model.requests()::run);
    run.setId("run-tasks");
    run.setMaxWidth(Double.MAX_VALUE);
    why.getStyleClass().add("hint");
    why.setId("run-why");
    why.setWrapText(true);
    Button whole =
        Buttons.button(Messages.of("vision.folder"), Feather.FOLDER, folder, "l-button", "quiet");
    whole.setId("whole-folder");
    whole.setMaxWidth(Double.MAX_VALUE);
    VBox foot = new VBox(8, crop, why, run, whole);
    why.setMinHeight(WHY);
    foot.getStyleClass().add("foot");
    getChildren().addAll(scroll, foot);
    Listeners.all(this::dress, model.requests().parts().toArray(Observable[]::new));
    model.edit().instructionProperty().addListener((value, before, now) -> dress());
    Listeners.all(
        this::redraw,
        model.redraw().maskProperty(),
        model.redraw().wordsProperty(),
        model.source().sourceProperty(),
        model.crop().cropProperty(),
        model.checkpoint().cardProperty());
    model
        .source()
        .sourceProperty()
        .addListener((value, before, now) ->
            crop.source(now.filter(VisionSource.Painted.class::isInstance).isPresent()));
    heightProperty().addListener((value, before, now) -> compact(now.doubleValue() < ROOMY));
    dress();
  }

  /// In a low window everything that is asked for by a button is in sight.
  private void compact(boolean low) {
    tasks.setSpacing(low ? 2 : 8);
    crop.compact(low);
    why.setMinHeight(low ? 0 : WHY);
    why.managedProperty().unbind();
    if (low) {
      why.managedProperty().bind(why.textProperty().isNotEmpty());
    } else {
      why.setManaged(true);
    }
  }

  /// Shows another picture as the beginning of what edits are made of.
  void photo(@Nullable Image image) {
    edit.photo(image);
  }

  /// Puts the focus where an instruction is written.
  void focusEdit() {
    edit.focusWords();
  }

  /// Puts the focus on the first task.
  void focusTasks() {
    tasks.focusFirst();
  }

  private void redraw() {
    draw.setDisable(!model.redraws().canRun());
    redraw.offer(model.redraws().extensions(), model.redraws().canExtend());
  }

  private void dress() {
    int count = model.tasks().chosen().size();
    run.setText(Messages.of("vision.run", count));
    Optional<VisionRequests.Blocker> blocker = model.requests().blocker();
    run.setDisable(blocker.isPresent());
    apply.setDisable(!model.requests().canEdit());
    why.setText(
        blocker
            .map(reason -> Messages.of("vision.blocked." + reason))
            .orElse(
                model.requests().needsAnotherCheckpoint() ? Messages.of("vision.checkpoint") : ""));
    why.getStyleClass().remove("warn-text");
    if (blocker.isEmpty() && model.requests().needsAnotherCheckpoint()) {
      why.getStyleClass().add("warn-text");
    }
  }
}
