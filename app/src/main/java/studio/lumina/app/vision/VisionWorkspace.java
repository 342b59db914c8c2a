package studio.lumina.app.vision;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Vision workspace as the window takes it up: its name, view and commands.
public final class VisionWorkspace implements Workspace {
  /// Its id.
  public static final String ID = "vision";

  private final VisionView view;
  private final List<Command> commands;

  /// @param images of its tiles
  /// @param frame what the window lends to it
  public VisionWorkspace(
      VisionModel model, VisionContext context, TileImages images, WorkspaceContext frame) {
    view = new VisionView(model, context, frame, images);
    commands = VisionCommands.of(model, view);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("vision");
  }

  @Override
  public Ikon icon() {
    return Feather.LAYERS;
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
