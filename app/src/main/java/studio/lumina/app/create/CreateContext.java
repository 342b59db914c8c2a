package studio.lumina.app.create;

import java.util.concurrent.Executor;
import studio.lumina.app.create.control.ControlStore;
import studio.lumina.app.create.prompt.PromptExpander;
import studio.lumina.app.create.set.SheetWriter;
import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.ui.UiState;

/// What the Create workspace's models need from around them.
///
/// @param memory keeps what stood in the workspace
/// @param background runs what reads files
/// @param window runs what follows, on the FX thread
public record CreateContext(
    UiState memory,
    PromptExpander phrasing,
    DroppedFileReader arrivals,
    SheetWriter sheets,
    ControlStore controls,
    Executor background,
    Executor window) {
  /// A bare one: words as they are, no files, nothing kept beyond the end.
  public static CreateContext bare() {
    return new CreateContext(
        UiState.forgetful(),
        PromptExpander.PLAIN,
        DroppedFileReader.NONE,
        SheetWriter.NONE,
        ControlStore.NONE,
        Runnable::run,
        Runnable::run);
  }
}
