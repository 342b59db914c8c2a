package studio.lumina.app.gallery;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Gallery workspace as the window takes it up: its name, view and commands.
public final class GalleryWorkspace implements Workspace {
  /// Its id.
  public static final String ID = "gallery";

  private final GalleryModel model;
  private final GalleryView view;
  private final List<Command> commands;

  /// @param menu what can be done with a picture
  /// @param images of its tiles
  /// @param context what the window lends to it
  public GalleryWorkspace(
      GalleryModel model,
      DetailsModel details,
      PictureMenu menu,
      TileImages images,
      WorkspaceContext context) {
    this.model = model;
    view = new GalleryView(model, details, menu, images, context);
    commands = new GalleryCommands(model, view).all();
    new GalleryNotices(model, context.notices());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("gallery");
  }

  @Override
  public Ikon icon() {
    return Feather.GRID;
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
    return view.gridFocused();
  }

  @Override
  public void focus() {
    model.look();
    view.focusGrid();
  }
}
