package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.command.Command;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.stage.StageExports;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.timeline.ForkTreeModel;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.ui.Messages;

/// The commands of the stage and the timeline.
final class StageCommands {
  private static final double PAN = 64;
  private static final double CLOSER = 1.25;
  private static final double DIVIDE = 0.05;

  private final StageModels models;
  private final PictureStage picture;
  private final StageExports exports;
  private final Runnable useSettings;
  private final Observable[] changes;

  /// @param useSettings sets what the picture on the stage was drawn with
  StageCommands(
      StageModels models, PictureStage picture, StageExports exports, Runnable useSettings) {
    this.models = models;
    this.picture = picture;
    this.exports = exports;
    this.useSettings = useSettings;
    StageModel stage = models.stage();
    changes =
        new Observable[] {
          stage.stateProperty(),
          stage.shownProperty(),
          stage.followingProperty(),
          stage.paintedProperty(),
          stage.endingProperty(),
          models.timeline().scrubProperty(),
          models.forkTree().branchesProperty(),
          models.forkTree().comparedProperty(),
          models.steer().askedProperty()
        };
  }

  List<Command> all() {
    StageModel stage = models.stage();
    TimelineModel timeline = models.timeline();
    ForkTreeModel forkTree = models.forkTree();
    BooleanSupplier shown = () -> stage.shownProperty().get().isPresent();
    BooleanSupplier comparing = () -> forkTree.comparedProperty().get().isPresent();
    return List.of(
        command("pause", key(KeyCode.SPACE), stage::canPauseOrResume, stage::pauseOrResume),
        window(
            "pause.anywhere",
            key(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
            stage::canPauseOrResume,
            stage::pauseOrResume),
        command("stop", key(KeyCode.S), stage::showsPainted, stage::stop),
        command("back", key(KeyCode.ESCAPE), this::canGoBack, this::goBack),
        command("fork", key(KeyCode.F), models.fork()::possible, models.fork()::open),
        command(
            "fork.now",
            key(KeyCode.F, KeyCombination.SHIFT_DOWN),
            models.fork()::possible,
            models.fork()::forkNow),
        command("live", key(KeyCode.L), stage::showsPainted, this::live),
        command("row.previous", key(KeyCode.LEFT), shown, () -> timeline.step(-1)),
        command("row.next", key(KeyCode.RIGHT), shown, () -> timeline.step(1)),
        command("row.first", key(KeyCode.HOME), shown, timeline::toStart),
        command("row.last", key(KeyCode.END), shown, timeline::release),
        command("row.up", key(KeyCode.PAGE_UP), shown, () -> timeline.page(-1)),
        command("row.down", key(KeyCode.PAGE_DOWN), shown, () -> timeline.page(1)),
        command("overlay", key(KeyCode.O), shown, models.overlay()::cycle),
        command(
            "compare", key(KeyCode.C), () -> !forkTree.others().isEmpty(), forkTree::compareNext),
        command("compare.left", key(KeyCode.OPEN_BRACKET), comparing, () -> divide(-DIVIDE)),
        command("compare.right", key(KeyCode.CLOSE_BRACKET), comparing, () -> divide(DIVIDE)),
        command("branch.next", key(KeyCode.B), () -> forkTree.hasNext(), forkTree::showNext),
        command("zoom.in", key(KeyCode.PLUS), shown, () -> picture.zoomBy(CLOSER)),
        command("zoom.out", key(KeyCode.MINUS), shown, () -> picture.zoomBy(1 / CLOSER)),
        command("zoom.fit", key(KeyCode.DIGIT0), shown, picture::fit),
        command("zoom.full", key(KeyCode.DIGIT1), shown, picture::actualSize),
        command("pan.left", shift(KeyCode.LEFT), shown, () -> picture.pan(PAN, 0)),
        command("pan.right", shift(KeyCode.RIGHT), shown, () -> picture.pan(-PAN, 0)),
        command("pan.up", shift(KeyCode.UP), shown, () -> picture.pan(0, PAN)),
        command("pan.down", shift(KeyCode.DOWN), shown, () -> picture.pan(0, -PAN)),
        command("copy", key(KeyCode.C, KeyCombination.SHORTCUT_DOWN), shown, exports::copy),
        window(
            "focus",
            key(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
            () -> true,
            picture::requestFocus),
        window("save", key(KeyCode.S, KeyCombination.SHORTCUT_DOWN), shown, exports::saveAs),
        command("use", key(KeyCode.U), shown, useSettings),
        command(
            "discard",
            key(KeyCode.DELETE),
            () -> shown.getAsBoolean() && !stage.showsPainted(),
            stage::discard));
  }

  private boolean canGoBack() {
    return models.timeline().scrubProperty().get() != TimelineModel.AT_HEAD
        || models.forkTree().comparedProperty().get().isPresent()
        || models.steer().askedProperty().get()
        || models.stage().paintedProperty().get().isPresent() && !models.stage().showsPainted();
  }

  /// One thing at a time: the card of other values, the divider, the playhead, the other picture.
  private void goBack() {
    if (models.steer().askedProperty().get()) {
      models.steer().askedProperty().set(false);
    } else if (models.forkTree().comparedProperty().get().isPresent()) {
      models.forkTree().stopComparing();
    } else if (models.timeline().scrubProperty().get() != TimelineModel.AT_HEAD) {
      models.timeline().release();
    } else {
      models.stage().showPainted();
    }
  }

  private void live() {
    var live = models.steer().liveProperty();
    live.set(!live.get());
  }

  private void divide(double by) {
    picture.moveDivider(picture.dividerShare() + by);
  }

  private Command command(
      String id, KeyCombination key, BooleanSupplier available, Runnable action) {
    return command(id, Command.Scope.STAGE, key, available, action);
  }

  private Command window(
      String id, KeyCombination key, BooleanSupplier available, Runnable action) {
    return command(id, Command.Scope.WORKSPACE, key, available, action);
  }

  private Command command(
      String id,
      Command.Scope scope,
      KeyCombination key,
      BooleanSupplier available,
      Runnable action) {
    return new Command(
        "stage." + id,
        Messages.of("command.stage." + id),
        scope,
        Optional.of(key),
        Bindings.createBooleanBinding(available::getAsBoolean, changes),
        action);
  }

  private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }

  private static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
  }
}
