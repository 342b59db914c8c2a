package studio.lumina.app.create;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Create workspace, as the frame takes it up.
public final class CreateWorkspace implements Workspace {
  /// Its id.
  public static final String ID = "create";

  private final CreateView view;
  private final List<Command> commands;

  /// @param frame what the window lends to it
  /// @param keymap names the keys in force; the frame adds this workspace's commands to it
  public CreateWorkspace(CreateModel model, WorkspaceContext frame, Keymap keymap) {
    view = new CreateView(model, frame, new KeyHints(keymap));
    commands =
        Stream.concat(CreateCommands.of(model, view).stream(), view.stage().commands().stream())
            .toList();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("create");
  }

  @Override
  public Ikon icon() {
    return Feather.EDIT_2;
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
    return view.stage().hasKeys();
  }

  @Override
  public void focus() {
    view.arrive();
  }
}
