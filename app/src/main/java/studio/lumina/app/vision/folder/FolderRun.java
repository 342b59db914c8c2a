package studio.lumina.app.vision.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.work.FolderProgress;

/// One run of a folder through one task.
///
/// @param job that goes through it
/// @param name the task, in words
/// @param output where the maps are written beside the library; empty for the library alone
/// @param progress of each file, once the job has begun
/// @param ended whether the job is over
public record FolderRun(
    long job,
    String name,
    Optional<Path> output,
    Optional<FolderProgress> progress,
    boolean ended) {
  /// Files in a state.
  public long count(FolderFile.State state) {
    return progress.map(files -> files.count(state)).orElse(0L);
  }

  /// Files that were not looked at yet, or are being worked on.
  public long left() {
    return count(FolderFile.State.WAITING) + count(FolderFile.State.BEGUN);
  }

  /// How much of it is over, 0 to 1.
  public double share() {
    long all = progress.map(files -> files.files().size()).orElse(0);
    return all == 0 ? 0 : 1 - (double) left() / all;
  }

  /// Those that failed, with their reasons.
  public List<FolderFile> failed() {
    return progress
        .map(files ->
            files.files().stream().filter(file -> file.state() == FolderFile.State.FAILED).toList())
        .orElse(List.of());
  }

  FolderRun asked(String words, Optional<Path> target) {
    return new FolderRun(job, words, target, progress, ended);
  }

  FolderRun told(FolderProgress now, boolean over) {
    return new FolderRun(job, name, output, Optional.of(now), over);
  }
}
