package studio.lumina.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.command.Command;
import studio.lumina.app.ui.Messages;

/// What the gallery can be told to do.
final class GalleryCommands {
  private static final int STARS = 5;

  private final GalleryModel model;
  private final GalleryView view;

  GalleryCommands(GalleryModel model, GalleryView view) {
    this.model = model;
    this.view = view;
  }

  List<Command> all() {
    ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true);
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
        of("find", key(KeyCode.F, true), Command.Scope.WORKSPACE, always, view::focusSearch));
    commands.add(
        of("undo", key(KeyCode.Z, true), Command.Scope.WORKSPACE, undo, model.history()::undo));
    commands.add(
        of(
            "redo",
            Optional.of(
                new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
            Command.Scope.WORKSPACE,
            redo,
            model.history()::redo));
    commands.add(
        of("all", key(KeyCode.A, true), Command.Scope.WORKSPACE, always, model.selection()::all));
    commands.add(of("open", key(KeyCode.ENTER, false), Command.Scope.STAGE, kept, view::open));
    commands.add(
        of("delete", key(KeyCode.DELETE, false), Command.Scope.STAGE, kept, model::discard));
    commands.add(of("restore", key(KeyCode.R, false), Command.Scope.STAGE, trash, model::restore));
    commands.add(of("erase", Optional.empty(), Command.Scope.WORKSPACE, trash, view::askToErase));
    commands.add(
        of(
            "trash",
            Optional.empty(),
            Command.Scope.WORKSPACE,
            always,
            () -> model.showTrash(!model.filterProperty().get().trash())));
    commands.add(
        of(
            "details",
            Optional.of(new KeyCodeCombination(KeyCode.F8)),
            Command.Scope.WORKSPACE,
            always,
            view::foldDetails));
    for (int stars = 0; stars <= STARS; stars++) {
      int count = stars;
      commands.add(
          new Command(
              "gallery.star." + stars,
              Messages.of("command.gallery.star", stars),
              Command.Scope.STAGE,
              key(KeyCode.valueOf("DIGIT" + stars), false),
              chosen,
              () -> model.rate(count)));
    }
    return List.copyOf(commands);
  }

  private static Command of(
      String name,
      Optional<KeyCombination> key,
      Command.Scope scope,
      ObservableBooleanValue available,
      Runnable action) {
    return new Command(
        "gallery." + name, Messages.of("command.gallery." + name), scope, key, available, action);
  }

  private static Optional<KeyCombination> key(KeyCode code, boolean shortcut) {
    return Optional.of(
        shortcut
            ? new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN)
            : new KeyCodeCombination(code));
  }
}
