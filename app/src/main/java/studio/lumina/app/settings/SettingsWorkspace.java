package studio.lumina.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The settings as the window takes them up: their name, view and commands.
public final class SettingsWorkspace implements Workspace {
  /// Its name in the rail and in keys.
  public static final String ID = "settings";

  private static final CommandGroup COMMANDS = new CommandGroup("settings.", "settings.open.");

  private final SettingsView view;

  /// @param area the name of a workspace's area in words
  /// @param reopen opens the model in use again, as now set
  public SettingsWorkspace(
      SettingsModel model,
      Keymap keymap,
      Function<String, String> area,
      LibraryPlace library,
      Runnable reopen,
      WorkspaceContext frame) {
    view =
        new SettingsView(
            model,
            new SettingsView.Needs(keymap, area, library, About.ofThisBuild(), reopen, frame));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("settings");
  }

  @Override
  public Ikon icon() {
    return Feather.SETTINGS;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        page("appearance"), page("keys"), page("engine"), page("pictures"), page("about"));
  }

  @Override
  public boolean stageFocused() {
    return false;
  }

  @Override
  public void focus() {
    view.focusList();
  }

  /// Shows a group of settings, e.g. `keys`.
  public void select(String page) {
    view.select(page);
  }

  private Command page(String id) {
    return COMMANDS.workspace(id, Optional.empty(), Command.ALWAYS, () -> view.select(id));
  }
}
