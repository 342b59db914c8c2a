package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keys;
import studio.lumina.app.create.set.GridCard;
import studio.lumina.app.drop.FileIntake;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The commands of Create that are not of the stage.
final class CreateCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;
  private static final CommandGroup COMMANDS = new CommandGroup("create.", "command.");

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
        COMMANDS.workspace("generate", Keys.of(KeyCode.ENTER, CTRL), ready, this::generate),
        COMMANDS.workspace(
            "queue", Keys.of(KeyCode.ENTER, CTRL, SHIFT), ready, model.commands()::enqueue),
        COMMANDS.workspace("grid", Keys.of(KeyCode.G, CTRL), ready, this::planGrid),
        COMMANDS.workspace("prompt", Keys.of(KeyCode.L, CTRL), Command.ALWAYS, view::focusPrompt),
        COMMANDS.workspace("earlier", none(), Command.ALWAYS, model.prompt()::earlier),
        COMMANDS.workspace("later", none(), Command.ALWAYS, model.prompt()::later),
        COMMANDS.workspace("styles", Keys.of(KeyCode.T, CTRL), Command.ALWAYS, view::styles),
        COMMANDS.workspace(
            "avoid", none(), Command.ALWAYS, () -> flip(model.prompt().avoidingProperty())),
        COMMANDS.workspace("swap", none(), Command.ALWAYS, model.shape()::swap),
        COMMANDS.workspace("dice", Keys.of(KeyCode.D, CTRL), Command.ALWAYS, model.values()::dice),
        COMMANDS.workspace(
            "lock", none(), Command.ALWAYS, () -> flip(model.values().seedLockedProperty())),
        COMMANDS.workspace("more", none(), Command.ALWAYS, () -> model.values().morePictures(1)),
        COMMANDS.workspace("fewer", none(), Command.ALWAYS, () -> model.values().morePictures(-1)),
        COMMANDS.workspace("reset", none(), model.values().changed(), model.values()::reset),
        COMMANDS.workspace(
            "fine", Keys.of(KeyCode.F6), Command.ALWAYS, () -> flip(model.draft().fineProperty())),
        COMMANDS.workspace("left", Keys.of(KeyCode.F7), Command.ALWAYS, view::foldLeft),
        COMMANDS.workspace("right", Keys.of(KeyCode.F8), Command.ALWAYS, view::foldRight),
        COMMANDS.workspace("open", Keys.of(KeyCode.O, CTRL), Command.ALWAYS, this::choose),
        COMMANDS.workspace("paste", Keys.of(KeyCode.V, CTRL, SHIFT), Command.ALWAYS, files::paste),
        COMMANDS.workspace("use", none(), shown, model.settings()::ofShown),
        COMMANDS.workspace(
            "restore",
            Keys.of(KeyCode.Z, CTRL),
            model.deletion().possibleProperty(),
            model.deletion()::undo),
        COMMANDS.workspace(
            "replay",
            none(),
            shown,
            () -> model.stage().shownProperty().get().ifPresent(model.commands()::replay)),
        COMMANDS.workspace("hold", none(), Command.ALWAYS, this::hold),
        COMMANDS.workspace("to-queue", none(), Command.ALWAYS, view::focusQueue),
        COMMANDS.workspace("cancel", none(), waits, view::askToCancelAll),
        COMMANDS.workspace("retry", none(), failed, model.recent()::retryFailed),
        COMMANDS.workspace("set", none(), ofSet, openSet));
  }

  private void generate() {
    model.commands().generate();
    view.showStage();
  }

  /// Asks for a file and what to do with it.
  private void choose() {
    frame
        .chooser()
        .open(Messages.of("command.open"), PictureFileKind.any())
        .ifPresent(model.drop()::look);
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

  private static Optional<KeyCombination> none() {
    return Optional.empty();
  }
}
