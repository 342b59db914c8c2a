package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keys;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.stage.StageExports;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.timeline.ForkTreeModel;
import studio.lumina.app.timeline.TimelineModel;

/// The commands of the stage and the timeline.
final class StageCommands {
  private static final CommandGroup COMMANDS = new CommandGroup("stage.", "command.stage.");
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
        command("pause", Keys.of(KeyCode.SPACE), stage::canPauseOrResume, stage::pauseOrResume),
        window(
            "pause.anywhere",
            Keys.of(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
            stage::canPauseOrResume,
            stage::pauseOrResume),
        command("stop", Keys.of(KeyCode.S), stage::showsPainted, stage::stop),
        command("back", Keys.of(KeyCode.ESCAPE), this::canGoBack, this::goBack),
        command("fork", Keys.of(KeyCode.F), models.fork()::possible, models.fork()::open),
        command(
            "fork.now",
            Keys.of(KeyCode.F, KeyCombination.SHIFT_DOWN),
            models.fork()::possible,
            models.fork()::forkNow),
        command("live", Keys.of(KeyCode.L), stage::showsPainted, this::live),
        again("row.previous", Keys.of(KeyCode.LEFT), shown, () -> timeline.step(-1)),
        again("row.next", Keys.of(KeyCode.RIGHT), shown, () -> timeline.step(1)),
        command("row.first", Keys.of(KeyCode.HOME), shown, timeline::toStart),
        command("row.last", Keys.of(KeyCode.END), shown, timeline::release),
        again("row.up", Keys.of(KeyCode.PAGE_UP), shown, () -> timeline.page(-1)),
        again("row.down", Keys.of(KeyCode.PAGE_DOWN), shown, () -> timeline.page(1)),
        command("overlay", Keys.of(KeyCode.O), shown, models.overlay()::cycle),
        command(
            "compare",
            Keys.of(KeyCode.C),
            () -> !forkTree.others().isEmpty(),
            forkTree::compareNext),
        again("compare.left", Keys.of(KeyCode.OPEN_BRACKET), comparing, () -> divide(-DIVIDE)),
        again("compare.right", Keys.of(KeyCode.CLOSE_BRACKET), comparing, () -> divide(DIVIDE)),
        command("branch.next", Keys.of(KeyCode.B), () -> forkTree.hasNext(), forkTree::showNext),
        again("zoom.in", Keys.of(KeyCode.PLUS), shown, () -> picture.zoomBy(CLOSER)),
        again("zoom.out", Keys.of(KeyCode.MINUS), shown, () -> picture.zoomBy(1 / CLOSER)),
        command("zoom.fit", Keys.of(KeyCode.DIGIT0), shown, picture::fit),
        command("zoom.full", Keys.of(KeyCode.DIGIT1), shown, picture::actualSize),
        again("pan.left", shift(KeyCode.LEFT), shown, () -> picture.pan(PAN, 0)),
        again("pan.right", shift(KeyCode.RIGHT), shown, () -> picture.pan(-PAN, 0)),
        again("pan.up", shift(KeyCode.UP), shown, () -> picture.pan(0, PAN)),
        again("pan.down", shift(KeyCode.DOWN), shown, () -> picture.pan(0, -PAN)),
        command("copy", Keys.of(KeyCode.C, KeyCombination.SHORTCUT_DOWN), shown, exports::copy),
        window(
            "focus",
            Keys.of(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
            () -> true,
            picture::requestFocus),
        window("save", Keys.of(KeyCode.S, KeyCombination.SHORTCUT_DOWN), shown, exports::saveAs),
        command("use", Keys.of(KeyCode.U), shown, useSettings),
        command(
            "discard",
            Keys.of(KeyCode.DELETE),
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
      String name, Optional<KeyCombination> key, BooleanSupplier available, Runnable action) {
    return COMMANDS.stage(name, key, whenever(available), action);
  }

  /// What is done again and again while its key is held.
  private Command again(
      String name, Optional<KeyCombination> key, BooleanSupplier available, Runnable action) {
    return command(name, key, available, action).repeating();
  }

  private Command window(
      String name, Optional<KeyCombination> key, BooleanSupplier available, Runnable action) {
    return COMMANDS.workspace(name, key, whenever(available), action);
  }

  private ObservableBooleanValue whenever(BooleanSupplier available) {
    return Bindings.createBooleanBinding(available::getAsBoolean, changes);
  }

  private static Optional<KeyCombination> shift(KeyCode code) {
    return Keys.of(code, KeyCombination.SHIFT_DOWN);
  }
}
