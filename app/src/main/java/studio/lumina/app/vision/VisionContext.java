package studio.lumina.app.vision;

import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.vision.source.PhotoShelf;

/// What the Vision workspace's models need from around them.
///
/// @param memory keeps what stood in the workspace
/// @param tasks runs what reads and writes files
public record VisionContext(
    UiState memory, PhotoShelf shelf, DroppedFileReader arrivals, BackgroundTasks tasks) {
  /// A bare one: no files, nothing kept beyond the end.
  public static VisionContext bare() {
    return new VisionContext(
        UiState.forgetful(), PhotoShelf.NONE, DroppedFileReader.NONE, BackgroundTasks.DIRECT);
  }
}
