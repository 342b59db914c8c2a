package studio.lumina.app.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chooser that knows the answer.
public final class FixedChooser implements Chooser {
  /// What it answers; null for an artist who changes their mind.
  public @Nullable Path answer;

  /// The folder in which the last file to be written was offered.
  public Optional<Path> offered = Optional.empty();

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> open(String title, Kind kind) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> save(String title, Optional<Path> folder, String name, Kind kind) {
    offered = folder;
    return Optional.ofNullable(answer);
  }
}
