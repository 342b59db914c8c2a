package studio.lumina.app.vision;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.command.Command;
import studio.lumina.app.control.ComparisonMode;
import studio.lumina.app.ui.Messages;

/// What Vision can be told to do.
final class VisionCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  private VisionCommands() {}

  static List<Command> of(VisionModel model, VisionView view) {
    ObservableBooleanValue ready =
        Bindings.createBooleanBinding(
            () -> model.rest().isEmpty(), model.parts().toArray(Observable[]::new));
    ObservableBooleanValue edits =
        Bindings.createBooleanBinding(
            model::canEdit,
            model.checkpoint().cardProperty(),
            model.source().sourceProperty(),
            model.edit().instructionProperty());
    ObservableBooleanValue map =
        Bindings.createBooleanBinding(
            () -> model.export().mapProperty().get().isPresent(), model.export().mapProperty());
    ObservableBooleanValue some = Bindings.isNotEmpty(model.results().results());
    return List.of(
        window("run", key(KeyCode.ENTER, CTRL), ready, model::run),
        window("edit", key(KeyCode.L, CTRL), ALWAYS, view::focusEdit),
        window(
            "apply", key(KeyCode.ENTER, CTRL, KeyCombination.SHIFT_DOWN), edits, model::applyEdit),
        window("keep", key(KeyCode.K, CTRL, KeyCombination.SHIFT_DOWN), some, model::keepShown),
        window("open", key(KeyCode.O, CTRL), ALWAYS, view::openPicture),
        window("paste", key(KeyCode.V, CTRL, KeyCombination.SHIFT_DOWN), ALWAYS, view::paste),
        window(
            "back",
            key(KeyCode.Z, CTRL),
            model.history().possibleProperty(),
            model.history()::back),
        window("save", key(KeyCode.S, CTRL), map, view.stage()::save),
        window("folder", Optional.empty(), ALWAYS, view::openFolder),
        window("look", Optional.empty(), map, view.stage()::look),
        window("left", key(KeyCode.F7), ALWAYS, view::foldLeft),
        window("stage", key(KeyCode.E, CTRL), ALWAYS, view.stage()::focusStage),
        window("next", Optional.empty(), some, () -> model.results().step(1)),
        window("previous", Optional.empty(), some, () -> model.results().step(-1)),
        window("reset", Optional.empty(), ALWAYS, model.crop()::reset),
        mode(model, ComparisonMode.SLIDER, KeyCode.DIGIT1),
        mode(model, ComparisonMode.SIDE_BY_SIDE, KeyCode.DIGIT2),
        mode(model, ComparisonMode.OVERLAY, KeyCode.DIGIT3));
  }

  private static Command mode(VisionModel model, ComparisonMode mode, KeyCode code) {
    return new Command(
        "vision.mode." + mode,
        Messages.of("vision.mode." + mode),
        Command.Scope.STAGE,
        key(code),
        ALWAYS,
        () -> model.show().modeProperty().set(mode));
  }

  private static Command window(
      String name,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return new Command(
        "vision." + name,
        Messages.of("command.vision." + name),
        Command.Scope.WORKSPACE,
        key,
        available,
        action);
  }

  private static Optional<KeyCombination> key(KeyCode code, Modifier... modifiers) {
    return Optional.of(new KeyCodeCombination(code, modifiers));
  }
}
