package studio.lumina.app.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chooser that knows the answer.
public final class FixedChooser implements Chooser {
  /// What it answers; null for an artist who changes their mind.
  public @Nullable Path answer;

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> open(String title, Kind kind) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> save(String title, String name, Kind kind) {
    return Optional.ofNullable(answer);
  }
}
