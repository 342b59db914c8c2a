package studio.lumina.app.vision;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keys;
import studio.lumina.app.control.ComparisonMode;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.vision.redraw.MaskTool;

/// What Vision can be told to do.
final class VisionCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final CommandGroup COMMANDS = new CommandGroup("vision.", "command.vision.");

  private VisionCommands() {}

  static List<Command> of(VisionModel model, VisionView view) {
    ObservableBooleanValue ready =
        Bindings.createBooleanBinding(
            () -> model.requests().blocker().isEmpty(),
            model.requests().parts().toArray(Observable[]::new));
    ObservableBooleanValue edits =
        Bindings.createBooleanBinding(
            model.requests()::canEdit,
            model.checkpoint().cardProperty(),
            model.source().sourceProperty(),
            model.edit().instructionProperty());
    ObservableBooleanValue redraws =
        Bindings.createBooleanBinding(
            model.redraws()::canRun,
            model.checkpoint().cardProperty(),
            model.redraw().maskProperty(),
            model.redraw().wordsProperty());
    ObservableBooleanValue map =
        Bindings.createBooleanBinding(
            () -> model.export().mapProperty().get().isPresent(), model.export().mapProperty());
    ObservableBooleanValue some = Bindings.isNotEmpty(model.results().results());
    return List.of(
        COMMANDS.workspace("run", Keys.of(KeyCode.ENTER, CTRL), ready, model.requests()::run),
        COMMANDS.workspace("edit", Keys.of(KeyCode.L, CTRL), Command.ALWAYS, view::focusEdit),
        COMMANDS.workspace(
            "apply",
            Keys.of(KeyCode.ENTER, CTRL, KeyCombination.SHIFT_DOWN),
            edits,
            model.requests()::applyEdit),
        COMMANDS.workspace(
            "keep",
            Keys.of(KeyCode.K, CTRL, KeyCombination.SHIFT_DOWN),
            some,
            model.requests()::keepShown),
        COMMANDS.workspace("open", Keys.of(KeyCode.O, CTRL), Command.ALWAYS, view::openPicture),
        COMMANDS.workspace(
            "paste",
            Keys.of(KeyCode.V, CTRL, KeyCombination.SHIFT_DOWN),
            Command.ALWAYS,
            view::paste),
        COMMANDS.workspace(
            "back",
            Keys.of(KeyCode.Z, CTRL),
            Bindings.createBooleanBinding(
                () -> model.redraw().canUndo() || model.history().possibleProperty().get(),
                model.redraw().maskProperty(),
                model.redraw().toolProperty(),
                model.history().possibleProperty()),
            () -> {
              if (model.redraw().canUndo()) {
                model.redraw().undo();
              } else {
                model.history().back();
              }
            }),
        COMMANDS.workspace("redraw", Optional.empty(), redraws, model.redraws()::run),
        COMMANDS.workspace(
            "mask",
            Keys.of(KeyCode.M, CTRL),
            Command.ALWAYS,
            () -> model.redraw().toolProperty().set(Optional.of(MaskTool.LASSO))),
        COMMANDS.workspace("save", Keys.of(KeyCode.S, CTRL), map, view.stage()::save),
        COMMANDS.workspace("folder", Optional.empty(), Command.ALWAYS, view::openFolder),
        COMMANDS.workspace("look", Optional.empty(), map, view.stage()::look),
        COMMANDS.workspace("left", Keys.of(KeyCode.F7), Command.ALWAYS, view::foldLeft),
        COMMANDS.workspace(
            "stage", Keys.of(KeyCode.E, CTRL), Command.ALWAYS, view.stage()::focusStage),
        COMMANDS.workspace("next", Optional.empty(), some, () -> model.results().step(1)),
        COMMANDS.workspace("previous", Optional.empty(), some, () -> model.results().step(-1)),
        COMMANDS.workspace("reset", Optional.empty(), Command.ALWAYS, model.crop()::reset),
        mode(model, ComparisonMode.SLIDER, KeyCode.DIGIT1),
        mode(model, ComparisonMode.SIDE_BY_SIDE, KeyCode.DIGIT2),
        mode(model, ComparisonMode.OVERLAY, KeyCode.DIGIT3));
  }

  private static Command mode(VisionModel model, ComparisonMode mode, KeyCode code) {
    return new Command(
        "vision.mode." + mode,
        Messages.of("vision.mode." + mode),
        Command.Scope.STAGE,
        Keys.of(code),
        Command.ALWAYS,
        () -> model.show().modeProperty().set(mode));
  }
}
