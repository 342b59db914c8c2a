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
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.set.GridCard;
import studio.lumina.app.create.set.GridModel;
import studio.lumina.app.create.set.SetModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.drop.FileIntake;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The commands of Create that are not of the stage, in groups: each is given the models that it
/// speaks to.
final class CreateCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;
  private static final CommandGroup COMMANDS = new CommandGroup("create.", "command.");

  private CreateCommands() {}

  /// Having pictures drawn.
  ///
  /// @param showStage puts the stage in sight
  static List<Command> ofDrawing(
      GenerateModel generation,
      GenerateCommands commands,
      GridModel grid,
      Runnable showStage,
      WorkspaceContext frame) {
    ObservableBooleanValue ready =
        Bindings.createBooleanBinding(
            () -> generation.reason().isEmpty(), generation.parts().toArray(Observable[]::new));
    return List.of(
        COMMANDS.workspace(
            "generate",
            Keys.of(KeyCode.ENTER, CTRL),
            ready,
            () -> {
              commands.generate();
              showStage.run();
            }),
        COMMANDS.workspace("queue", Keys.of(KeyCode.ENTER, CTRL, SHIFT), ready, commands::enqueue),
        COMMANDS.workspace(
            "grid",
            Keys.of(KeyCode.G, CTRL),
            ready,
            () -> GridCard.open(grid, generation, commands::drawGrid, frame)));
  }

  /// Writing a prompt.
  static List<Command> ofPrompt(PromptModel prompt, CreateView view) {
    return List.of(
        COMMANDS.workspace("prompt", Keys.of(KeyCode.L, CTRL), Command.ALWAYS, view::focusPrompt),
        COMMANDS.workspace("earlier", none(), Command.ALWAYS, prompt::earlier),
        COMMANDS.workspace("later", none(), Command.ALWAYS, prompt::later),
        COMMANDS.workspace("styles", Keys.of(KeyCode.T, CTRL), Command.ALWAYS, view::styles),
        COMMANDS.workspace("avoid", none(), Command.ALWAYS, () -> flip(prompt.avoidingProperty())));
  }

  /// Setting the size, the sampling values, the seed and how many.
  ///
  /// @param fine whether the fine controls are unfolded
  static List<Command> ofValues(ShapeModel shape, SamplingModel values, BooleanProperty fine) {
    return List.of(
        COMMANDS.workspace("swap", none(), Command.ALWAYS, shape::swap),
        COMMANDS.workspace("dice", Keys.of(KeyCode.D, CTRL), Command.ALWAYS, values::dice),
        COMMANDS.workspace("lock", none(), Command.ALWAYS, () -> flip(values.seedLockedProperty())),
        COMMANDS.workspace("more", none(), Command.ALWAYS, () -> values.morePictures(1)),
        COMMANDS.workspace("fewer", none(), Command.ALWAYS, () -> values.morePictures(-1)),
        COMMANDS.workspace("reset", none(), values.changed(), values::reset),
        COMMANDS.workspace("fine", Keys.of(KeyCode.F6), Command.ALWAYS, () -> flip(fine)));
  }

  /// Folding the panels.
  static List<Command> ofPanels(CreateView view) {
    return List.of(
        COMMANDS.workspace("left", Keys.of(KeyCode.F7), Command.ALWAYS, view::foldLeft),
        COMMANDS.workspace("right", Keys.of(KeyCode.F8), Command.ALWAYS, view::foldRight));
  }

  /// Bringing files in: by asking for one and what to do with it, and from the clipboard.
  static List<Command> ofFiles(DropModel drop, FileIntake files, WorkspaceContext frame) {
    return List.of(
        COMMANDS.workspace(
            "open",
            Keys.of(KeyCode.O, CTRL),
            Command.ALWAYS,
            () ->
                frame
                    .chooser()
                    .open(Messages.of("command.open"), PictureFileKind.any())
                    .ifPresent(drop::look)),
        COMMANDS.workspace("paste", Keys.of(KeyCode.V, CTRL, SHIFT), Command.ALWAYS, files::paste));
  }

  /// What is done with the picture on the stage, and with the one deleted last.
  static List<Command> ofPicture(
      StageModel stage, SettingsReuse settings, DeletionModel deletion, GenerateCommands commands) {
    ObservableBooleanValue shown =
        Bindings.createBooleanBinding(
            () -> stage.shownProperty().get().isPresent(), stage.shownProperty());
    return List.of(
        COMMANDS.workspace("use", none(), shown, settings::ofShown),
        COMMANDS.workspace(
            "restore", Keys.of(KeyCode.Z, CTRL), deletion.possibleProperty(), deletion::undo),
        COMMANDS.workspace(
            "replay",
            none(),
            shown,
            () -> stage.shownProperty().get().ifPresent(commands::replay)));
  }

  /// The queue.
  static List<Command> ofQueue(QueueModel queue, RecentModel recent, CreateView view) {
    ObservableBooleanValue waits = Bindings.isNotEmpty(queue.items());
    ObservableBooleanValue failed =
        Bindings.createBooleanBinding(recent::hasFailed, recent.pictures());
    return List.of(
        COMMANDS.workspace(
            "hold", none(), Command.ALWAYS, () -> queue.hold(!queue.heldProperty().get())),
        COMMANDS.workspace("to-queue", none(), Command.ALWAYS, view::focusQueue),
        COMMANDS.workspace("cancel", none(), waits, view::askToCancelAll),
        COMMANDS.workspace("retry", none(), failed, recent::retryFailed));
  }

  /// The set of the picture on the stage.
  ///
  /// @param open shows it in large
  static List<Command> ofSet(SetModel set, Runnable open) {
    ObservableBooleanValue ofSet =
        Bindings.createBooleanBinding(() -> set.setProperty().get().isPresent(), set.setProperty());
    return List.of(COMMANDS.workspace("set", none(), ofSet, open));
  }

  private static void flip(BooleanProperty value) {
    value.set(!value.get());
  }

  private static Optional<KeyCombination> none() {
    return Optional.empty();
  }
}
