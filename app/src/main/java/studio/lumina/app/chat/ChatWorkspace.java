package studio.lumina.app.chat;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Chat workspace as the window takes it up: its name, view and commands.
public final class ChatWorkspace implements Workspace {
  /// Its id.
  public static final String ID = "chat";

  private final ChatView view;
  private final List<Command> commands;

  /// @param frame what the window lends to it
  /// @param tasks runs what reads and writes files
  public ChatWorkspace(
      ChatModel model, WorkspaceContext frame, BackgroundTasks tasks, Clock clock) {
    view = new ChatView(model, frame, tasks, clock);
    commands = ChatCommands.of(model, view);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("chat");
  }

  @Override
  public Ikon icon() {
    return Feather.MESSAGE_CIRCLE;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public boolean stageFocused() {
    return false;
  }

  @Override
  public void focus() {
    view.focusWords();
  }

  @Override
  public ObservableDoubleValue foot() {
    return view.foot();
  }
}
