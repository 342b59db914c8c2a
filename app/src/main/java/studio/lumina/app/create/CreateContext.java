package studio.lumina.app.create;

import studio.lumina.app.create.control.ControlStore;
import studio.lumina.app.create.prompt.PromptExpander;
import studio.lumina.app.create.set.SheetWriter;
import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;

/// What Create's models need of the rest of the program: files, styles, remembered state.
///
/// @param uiState keeps what stood in the workspace
/// @param expander makes the choices in a prompt, and has the styles
/// @param files finds out what a file from outside is
/// @param sheets draws a set as one picture
/// @param controls keeps control pictures
/// @param tasks runs what reads and writes files
public record CreateContext(
    UiState uiState,
    PromptExpander expander,
    DroppedFileReader files,
    SheetWriter sheets,
    ControlStore controls,
    BackgroundTasks tasks) {
  /// A bare one: words as they are, no files, nothing kept beyond the end.
  public static CreateContext bare() {
    return new CreateContext(
        UiState.forgetful(),
        PromptExpander.PLAIN,
        DroppedFileReader.NONE,
        SheetWriter.NONE,
        ControlStore.NONE,
        BackgroundTasks.DIRECT);
  }
}
