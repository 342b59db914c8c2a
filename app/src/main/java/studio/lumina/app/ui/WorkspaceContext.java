package studio.lumina.app.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import studio.lumina.app.desktop.FileManager;
import studio.lumina.app.desktop.PicturesFolder;
import studio.lumina.core.Problem;

/// What the window lends to every workspace: overlays, notices, remembered state, choosers.
///
/// @param overlays for what floats above the window
/// @param notices for short words about what just happened
/// @param panels widths of side panels and which are folded
/// @param uiState for what else is remembered from one start to the next
/// @param chooser for files and folders
/// @param fileManager shows where a file was written
/// @param diagnostics the report that Copy diagnostics copies
public record WorkspaceContext(
    Overlays overlays,
    Notices notices,
    PanelState panels,
    UiState uiState,
    Chooser chooser,
    FileManager fileManager,
    Function<Problem, String> diagnostics) {
  private static final String SAVED_IN = "save.folder";

  /// Asks for a file to be written: in the artist's Pictures folder, then where it was last.
  ///
  /// @param title of the dialog
  /// @param name offered for it
  public Optional<Path> save(String title, String name, Chooser.Kind kind) {
    Optional<Path> last =
        uiState.value(SAVED_IN).flatMap(WorkspaceContext::path).filter(Files::isDirectory);
    Optional<Path> chosen =
        chooser.save(title, last.or(PicturesFolder::ofUser), name, kind).map(Path::toAbsolutePath);
    chosen
        .flatMap(file -> Optional.ofNullable(file.getParent()))
        .ifPresent(folder -> uiState.put(SAVED_IN, folder.toString()));
    return chosen;
  }

  /// Says where something was written, and shows it there if that is wanted.
  ///
  /// @param words that name the file
  public void written(String words, Path file) {
    notices.tell(
        words, new Notices.Action(Messages.of("show.in-folder"), () -> showInFolder(file)));
  }

  /// Shows a file in its folder; where the system has no program for that, says where it lies.
  public void showInFolder(Path file) {
    if (!fileManager.show(file)) {
      notices.tell(file.toString());
    }
  }

  private static Optional<Path> path(String kept) {
    try {
      return Optional.of(Path.of(kept));
    } catch (InvalidPathException e) {
      return Optional.empty(); // kept on another system
    }
  }

  /// A problem where the artist looks.
  public ProblemCard card(Problem problem, Button... remedies) {
    return new ProblemCard(problem, diagnostics, remedies);
  }
}
