package studio.lumina.app.stage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;

/// The files of pictures heard of, so that a picture that goes on shows its rows at once. FX thread
/// only.
final class StageFiles {
  /// Rows that are there already.
  ///
  /// @param rows how many of the file's rows, from the top
  record Base(Path file, int rows) {}

  private final Map<Long, Path> files = new HashMap<>();

  void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.History found -> found.entries().forEach(this::note);
      case StudioEvent.Family found -> found.members().forEach(this::note);
      case StudioEvent.SetFound found -> found.members().forEach(this::note);
      case StudioEvent.Ended ended -> note(ended.entry());
      case StudioEvent.Kept kept -> note(kept.entry());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(this::note);
      default -> {}
    }
  }

  /// The rows that a picture has before it goes on: its own, or those of the picture it was forked
  /// from.
  Optional<Base> before(PictureEntry entry) {
    int rows = entry.finishedRows();
    if (entry.file().isPresent() && rows > 0) {
      return Optional.of(new Base(entry.file().get(), rows));
    }
    return entry
        .fork()
        .filter(fork -> fork.row() > 0)
        .flatMap(fork ->
            Optional.ofNullable(files.get(fork.parent())).map(file -> new Base(file, fork.row())));
  }

  private void note(PictureEntry entry) {
    entry.file().ifPresent(file -> files.put(entry.id(), file));
  }
}
