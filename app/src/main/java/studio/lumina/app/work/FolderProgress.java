package studio.lumina.app.work;

import java.util.List;
import studio.lumina.app.store.FolderFile;

/// The progress of a folder's files, each by itself.
public record FolderProgress(List<FolderFile> files) {
  public FolderProgress {
    files = List.copyOf(files);
  }

  /// Files in a state.
  public long count(FolderFile.State state) {
    return files.stream().filter(file -> file.state() == state).count();
  }
}
