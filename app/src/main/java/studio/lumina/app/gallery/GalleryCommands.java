package studio.lumina.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keys;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.ui.Messages;

/// What the gallery can be told to do.
final class GalleryCommands {
  private static final int STARS = 5;
  private static final CommandGroup COMMANDS = new CommandGroup("gallery.", "command.gallery.");

  private final GalleryModel model;
  private final GalleryView view;

  GalleryCommands(GalleryModel model, GalleryView view) {
    this.model = model;
    this.view = view;
  }

  List<Command> all() {
    ObservableBooleanValue chosen =
        Bindings.createBooleanBinding(
            () -> model.selection().size() > 0, model.selection().versionProperty());
    ObservableBooleanValue trash =
        Bindings.createBooleanBinding(
            () -> model.filterProperty().get().trash() && model.selection().size() > 0,
            model.filterProperty(),
            model.selection().versionProperty());
    ObservableBooleanValue kept =
        Bindings.createBooleanBinding(
            () -> !model.filterProperty().get().trash() && model.selection().size() > 0,
            model.filterProperty(),
            model.selection().versionProperty());
    ObservableBooleanValue undo =
        Bindings.createBooleanBinding(
            () -> model.history().lastProperty().get().isPresent(), model.history().lastProperty());
    ObservableBooleanValue redo =
        Bindings.createBooleanBinding(
            () -> model.history().nextProperty().get().isPresent(), model.history().nextProperty());
    List<Command> commands = new ArrayList<>();
    commands.add(
        COMMANDS.workspace(
            "find",
            Keys.of(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
            Command.ALWAYS,
            view::focusSearch));
    commands.add(
        COMMANDS.workspace(
            "undo", Keys.of(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), undo, model.history()::undo));
    commands.add(
        COMMANDS.workspace(
            "redo",
            Keys.of(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            redo,
            model.history()::redo));
    commands.add(
        COMMANDS.workspace(
            "all",
            Keys.of(KeyCode.A, KeyCombination.SHORTCUT_DOWN),
            Command.ALWAYS,
            model.selection()::all));
    commands.add(COMMANDS.stage("open", Keys.of(KeyCode.ENTER), kept, view::open));
    ObservableBooleanValue several =
        Bindings.createBooleanBinding(
            () ->
                !model.filterProperty().get().trash()
                    && ComparisonModel.takes(model.selection().size()),
            model.filterProperty(),
            model.selection().versionProperty());
    commands.add(COMMANDS.stage("compare", Keys.of(KeyCode.C), several, view::compare));
    commands.add(
        COMMANDS.workspace(
            "export",
            Keys.of(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
            kept,
            () -> view.export(model.selection().ids())));
    commands.add(COMMANDS.stage("delete", Keys.of(KeyCode.DELETE), kept, model::discard));
    commands.add(COMMANDS.stage("restore", Keys.of(KeyCode.R), trash, model::restore));
    commands.add(COMMANDS.workspace("erase", Optional.empty(), trash, view::askToErase));
    commands.add(
        COMMANDS.workspace(
            "trash",
            Optional.empty(),
            Command.ALWAYS,
            () -> model.showTrash(!model.filterProperty().get().trash())));
    commands.add(
        COMMANDS.workspace("details", Keys.of(KeyCode.F8), Command.ALWAYS, view::foldDetails));
    for (int stars = 0; stars <= STARS; stars++) {
      int count = stars;
      commands.add(
          new Command(
              "gallery.star." + stars,
              Messages.of("command.gallery.star", stars),
              Command.Scope.STAGE,
              Keys.of(KeyCode.valueOf("DIGIT" + stars)),
              chosen,
              () -> model.rate(count)));
    }
    return List.copyOf(commands);
  }
}
