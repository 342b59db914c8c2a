package studio.lumina.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keys;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.Messages;

/// What the frame itself can be told to do.
final class FrameCommands {
  /// Opens the command field.
  static final String PALETTE = "window.palette";

  /// Ctrl and a digit lead to these, in this order, also while some of them are not there.
  private static final List<String> ORDER =
      List.of("create", "vision", "chat", "gallery", "models");

  /// Ctrl and a comma lead here, as in other programs.
  private static final String SETTINGS = "settings";

  /// The command of the Create workspace that puts the focus on the queue.
  private static final String QUEUE = "create.to-queue";

  private final StudioWindow window;
  private final List<Workspace> workspaces;

  FrameCommands(StudioWindow window, List<Workspace> workspaces) {
    this.window = window;
    this.workspaces = workspaces;
  }

  /// The command that leads to a workspace.
  static String id(Workspace workspace) {
    return "window.go." + workspace.id();
  }

  List<Command> all() {
    List<Command> commands = new ArrayList<>();
    commands.add(of(PALETTE, "command.palette", shortcut(KeyCode.K), window::showPalette));
    commands.add(of("window.keys", "command.keys", Keys.of(KeyCode.F1), window::showKeys));
    commands.add(of("window.model", "command.model", shortcut(KeyCode.M), window::showModel));
    for (Workspace workspace : workspaces) {
      commands.add(
          new Command(
              id(workspace),
              Messages.of("command.go", workspace.title()),
              Command.Scope.WINDOW,
              key(workspace.id()),
              Command.ALWAYS,
              () -> window.go(workspace)));
    }
    return commands;
  }

  /// Leads to the queue, where a workspace has one.
  void showQueue() {
    workspaces.stream()
        .flatMap(
            w -> w.commands().stream().filter(c -> c.id().equals(QUEUE)).map(c -> new Pair(w, c)))
        .findFirst()
        .ifPresent(pair -> {
          window.go(pair.workspace());
          pair.command().run();
        });
  }

  private record Pair(Workspace workspace, Command command) {}

  private static Optional<KeyCombination> key(String workspace) {
    if (workspace.equals(SETTINGS)) {
      return shortcut(KeyCode.COMMA);
    }
    int place = ORDER.indexOf(workspace);
    return place < 0 ? Optional.empty() : shortcut(digit(place));
  }

  private static KeyCode digit(int place) {
    return KeyCode.valueOf("DIGIT" + (place + 1));
  }

  private static Optional<KeyCombination> shortcut(KeyCode code) {
    return Keys.of(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static Command of(
      String id, String words, Optional<KeyCombination> key, Runnable action) {
    return new Command(id, Messages.of(words), Command.Scope.WINDOW, key, Command.ALWAYS, action);
  }
}
