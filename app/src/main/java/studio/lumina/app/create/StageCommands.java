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

/// What the stage and the timeline can be told to do by key.
final class StageCommands {
  private static final double PAN = 64;
  private static final double CLOSER = 1.25;
  private static final double DIVIDE = 0.05;

  private final CreateModel model;
  private final PictureStage stage;
  private final StageExports exits;
  private final Observable[] changes;

  StageCommands(CreateModel model, PictureStage stage, StageExports exits) {
    this.model = model;
    this.stage = stage;
    this.exits = exits;
    StageModel easel = model.easel();
    changes =
        new Observable[] {
          easel.stateProperty(),
          easel.shownProperty(),
          easel.followingProperty(),
          easel.paintedProperty(),
          easel.endingProperty(),
          model.stage().timeline().scrubProperty(),
          model.stage().family().branchesProperty(),
          model.stage().family().comparedProperty()
        };
  }

  List<Command> all() {
    StageModel easel = model.easel();
    TimelineModel timeline = model.stage().timeline();
    ForkTreeModel family = model.stage().family();
    BooleanSupplier shown = () -> easel.shownProperty().get().isPresent();
    BooleanSupplier comparing = () -> family.comparedProperty().get().isPresent();
    return List.of(
        command("pause", key(KeyCode.SPACE), easel::canPauseOrResume, easel::pauseOrResume),
        window(
            "pause.anywhere",
            key(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
            easel::canPauseOrResume,
            easel::pauseOrResume),
        command("stop", key(KeyCode.S), easel::showsPainted, easel::stop),
        command("back", key(KeyCode.ESCAPE), this::canGoBack, this::goBack),
        command("fork", key(KeyCode.F), model.stage().fork()::possible, model.stage().fork()::open),
        command(
            "fork.now",
            key(KeyCode.F, KeyCombination.SHIFT_DOWN),
            model.stage().fork()::possible,
            model.stage().fork()::forkNow),
        command("live", key(KeyCode.L), easel::showsPainted, this::live),
        command("row.previous", key(KeyCode.LEFT), shown, () -> timeline.step(-1)),
        command("row.next", key(KeyCode.RIGHT), shown, () -> timeline.step(1)),
        command("row.first", key(KeyCode.HOME), shown, timeline::toStart),
        command("row.last", key(KeyCode.END), shown, timeline::release),
        command("row.up", key(KeyCode.PAGE_UP), shown, () -> timeline.page(-1)),
        command("row.down", key(KeyCode.PAGE_DOWN), shown, () -> timeline.page(1)),
        command("overlay", key(KeyCode.O), shown, model.stage().overlay()::cycle),
        command("compare", key(KeyCode.C), () -> !family.others().isEmpty(), family::compareNext),
        command("compare.left", key(KeyCode.OPEN_BRACKET), comparing, () -> divide(-DIVIDE)),
        command("compare.right", key(KeyCode.CLOSE_BRACKET), comparing, () -> divide(DIVIDE)),
        command("branch.next", key(KeyCode.B), () -> family.hasNext(), family::showNext),
        command("zoom.in", key(KeyCode.PLUS), shown, () -> stage.zoomBy(CLOSER)),
        command("zoom.out", key(KeyCode.MINUS), shown, () -> stage.zoomBy(1 / CLOSER)),
        command("zoom.fit", key(KeyCode.DIGIT0), shown, stage::fit),
        command("zoom.full", key(KeyCode.DIGIT1), shown, stage::actualSize),
        command("pan.left", shift(KeyCode.LEFT), shown, () -> stage.pan(PAN, 0)),
        command("pan.right", shift(KeyCode.RIGHT), shown, () -> stage.pan(-PAN, 0)),
        command("pan.up", shift(KeyCode.UP), shown, () -> stage.pan(0, PAN)),
        command("pan.down", shift(KeyCode.DOWN), shown, () -> stage.pan(0, -PAN)),
        command("copy", key(KeyCode.C, KeyCombination.SHORTCUT_DOWN), shown, exits::copy),
        window(
            "focus", key(KeyCode.E, KeyCombination.SHORTCUT_DOWN), () -> true, stage::requestFocus),
        window("save", key(KeyCode.S, KeyCombination.SHORTCUT_DOWN), shown, exits::saveAs),
        command("use", key(KeyCode.U), shown, model::useSettings),
        command(
            "discard",
            key(KeyCode.DELETE),
            () -> shown.getAsBoolean() && !easel.showsPainted(),
            easel::discard));
  }

  private boolean canGoBack() {
    return model.stage().timeline().scrubProperty().get() != TimelineModel.AT_HEAD
        || model.stage().family().comparedProperty().get().isPresent()
        || model.easel().paintedProperty().get().isPresent() && !model.easel().showsPainted();
  }

  /// One thing at a time: the divider, the playhead, the other picture.
  private void goBack() {
    if (model.stage().family().comparedProperty().get().isPresent()) {
      model.stage().family().stopComparing();
    } else if (model.stage().timeline().scrubProperty().get() != TimelineModel.AT_HEAD) {
      model.stage().timeline().release();
    } else {
      model.easel().showPainted();
    }
  }

  private void live() {
    var live = model.stage().steer().liveProperty();
    live.set(!live.get());
  }

  private void divide(double by) {
    stage.moveDivider(stage.dividerShare() + by);
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
