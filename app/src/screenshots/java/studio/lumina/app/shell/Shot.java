package studio.lumina.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.FakeStudio;

/// A state of the window that is worth a picture.
///
/// @param name of the file, e.g. `painting`
/// @param width of the window at 100 %, in pixels
/// @param script brings the state about, once the window is shown with a model and without pictures
public record Shot(String name, int width, Script script) {
  /// A state in the usual window.
  public static Shot of(String name, Script script) {
    return new Shot(name, 1440, script);
  }

  /// What brings a state about; FX thread.
  public interface Script {
    void play(Stand stand);
  }

  /// What a script has at hand.
  ///
  /// @param studio tells what the script says
  /// @param model of the Create workspace
  /// @param frame what the window lends to workspaces
  /// @param keymap every command and its key
  /// @param window the whole content of the window; nodes can be looked up in it
  /// @param pictures to be shown as the library's; may be empty
  public record Stand(
      FakeStudio studio,
      CreateModel model,
      WorkspaceContext frame,
      Keymap keymap,
      StudioWindow window,
      List<Path> pictures) {
    /// The first picture.
    public Optional<Path> picture() {
      return pictures.stream().findFirst();
    }
  }
}
