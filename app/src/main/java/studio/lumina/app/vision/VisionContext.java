package studio.lumina.app.vision;

import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.vision.source.KeptPhotos;

/// What Vision's models need of the rest of the program: photos, remembered state, threads.
///
/// @param memory keeps what stood in the workspace
/// @param tasks runs what reads and writes files
public record VisionContext(
    UiState memory, KeptPhotos shelf, DroppedFileReader arrivals, BackgroundTasks tasks) {
  /// A bare one: no files, nothing kept beyond the end.
  public static VisionContext bare() {
    return new VisionContext(
        UiState.forgetful(), KeptPhotos.NONE, DroppedFileReader.NONE, BackgroundTasks.DIRECT);
  }
}
