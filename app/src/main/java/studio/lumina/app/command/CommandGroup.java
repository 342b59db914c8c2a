package studio.lumina.app.command;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.ui.Messages;

/// Makes the commands of one area, whose ids begin alike, and so do the keys of their words.
///
/// @param ids what each id begins with, e.g. `create.`
/// @param words what each key of the messages begins with, e.g. `command.`
public record CommandGroup(String ids, String words) {
  /// A command whose key counts wherever the focus is in its workspace.
  public Command workspace(
      String name,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return of(name, Command.Scope.WORKSPACE, key, available, action);
  }

  /// A command whose key counts while the stage of its workspace has the focus.
  public Command stage(
      String name,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return of(name, Command.Scope.STAGE, key, available, action);
  }

  private Command of(
      String name,
      Command.Scope scope,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return new Command(ids + name, Messages.of(words + name), scope, key, available, action);
  }
}
