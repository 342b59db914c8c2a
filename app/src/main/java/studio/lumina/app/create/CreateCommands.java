package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.command.Command;
import studio.lumina.app.create.set.GridCard;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The commands of Create that are not of the stage.
final class CreateCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  private final CreateModel model;
  private final CreateView view;
  private final FileIntake files;
  private final WorkspaceContext frame;
  private final Runnable openSet;

  /// @param openSet shows the set of the picture on the stage in large
  CreateCommands(
      CreateModel model,
      CreateView view,
      FileIntake files,
      WorkspaceContext frame,
      Runnable openSet) {
    this.model = model;
    this.view = view;
    this.files = files;
    this.frame = frame;
    this.openSet = openSet;
  }

  List<Command> all() {
    Observable[] parts = model.generation().parts().toArray(Observable[]::new);
    ObservableBooleanValue ready =
        Bindings.createBooleanBinding(() -> model.generation().reason().isEmpty(), parts);
    ObservableBooleanValue waits = Bindings.isNotEmpty(model.queue().items());
    ObservableBooleanValue failed =
        Bindings.createBooleanBinding(model.recent()::hasFailed, model.recent().pictures());
    ObservableBooleanValue ofSet =
        Bindings.createBooleanBinding(
            () -> model.set().setProperty().get().isPresent(), model.set().setProperty());
    ObservableBooleanValue shown =
        Bindings.createBooleanBinding(
            () -> model.stage().shownProperty().get().isPresent(), model.stage().shownProperty());
    return List.of(
        command("generate", key(KeyCode.ENTER, CTRL), ready, this::generate),
        command("queue", key(KeyCode.ENTER, CTRL, SHIFT), ready, model.commands()::enqueue),
        command("grid", key(KeyCode.G, CTRL), ready, this::planGrid),
        command("prompt", key(KeyCode.L, CTRL), ALWAYS, view::focusPrompt),
        command("earlier", none(), ALWAYS, model.prompt()::earlier),
        command("later", none(), ALWAYS, model.prompt()::later),
        command("styles", key(KeyCode.T, CTRL), ALWAYS, view::styles),
        command("avoid", none(), ALWAYS, () -> flip(model.prompt().avoidingProperty())),
        command("swap", none(), ALWAYS, model.shape()::swap),
        command("dice", key(KeyCode.D, CTRL), ALWAYS, model.values()::dice),
        command("lock", none(), ALWAYS, () -> flip(model.values().seedLockedProperty())),
        command("more", none(), ALWAYS, () -> model.values().morePictures(1)),
        command("fewer", none(), ALWAYS, () -> model.values().morePictures(-1)),
        command("reset", none(), model.values().changed(), model.values()::reset),
        command("fine", key(KeyCode.F6), ALWAYS, () -> flip(model.draft().fineProperty())),
        command("left", key(KeyCode.F7), ALWAYS, view::foldLeft),
        command("right", key(KeyCode.F8), ALWAYS, view::foldRight),
        command("open", key(KeyCode.O, CTRL), ALWAYS, files::choose),
        command("paste", key(KeyCode.V, CTRL, SHIFT), ALWAYS, files::paste),
        command("use", none(), shown, model.settings()::ofShown),
        command(
            "restore",
            key(KeyCode.Z, CTRL),
            model.deletion().possibleProperty(),
            model.deletion()::undo),
        command(
            "replay",
            none(),
            shown,
            () -> model.stage().shownProperty().get().ifPresent(model.commands()::replay)),
        command("hold", none(), ALWAYS, this::hold),
        command("to-queue", none(), ALWAYS, view::focusQueue),
        command("cancel", none(), waits, view::askToCancelAll),
        command("retry", none(), failed, model.recent()::retryFailed),
        command("set", none(), ofSet, openSet));
  }

  private void generate() {
    model.commands().generate();
    view.showStage();
  }

  private void planGrid() {
    GridCard.open(model.grid(), model.generation(), model.commands()::drawGrid, frame);
  }

  private void hold() {
    model.queue().hold(!model.queue().heldProperty().get());
  }

  private static void flip(BooleanProperty value) {
    value.set(!value.get());
  }

  private static Optional<KeyCombination> key(KeyCode code, Modifier... modifiers) {
    return Optional.of(new KeyCodeCombination(code, modifiers));
  }

  private static Optional<KeyCombination> none() {
    return Optional.empty();
  }

  private static Command command(
      String name,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return new Command(
        "create." + name,
        Messages.of("command." + name),
        Command.Scope.WORKSPACE,
        key,
        available,
        action);
  }
}
