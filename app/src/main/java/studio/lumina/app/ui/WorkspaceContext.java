package studio.lumina.app.ui;

import java.util.function.Function;
import javafx.scene.control.Button;
import studio.lumina.core.Problem;

/// What the frame lends to every workspace.
///
/// @param overlays for what floats above the window
/// @param notices for short words about what just happened
/// @param panels widths of side panels and which are folded
/// @param memory for what else is remembered from one start to the next
/// @param chooser for files and folders
/// @param diagnostics the report that Copy diagnostics copies
public record WorkspaceContext(
    Overlays overlays,
    Notices notices,
    PanelState panels,
    UiState memory,
    Chooser chooser,
    Function<Problem, String> diagnostics) {
  /// A problem where the artist looks.
  public ProblemCard card(Problem problem, Button... remedies) {
    return new ProblemCard(problem, diagnostics, remedies);
  }
}
