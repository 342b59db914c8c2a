package studio.lumina.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Pictures asked for together: a batch of seeds (one row), or a grid over two settings.
///
/// @param id row in the library; 0 before it is there
/// @param created when it was asked for
/// @param columns what changes from left to right
/// @param rows what changes from top to bottom; empty for a single row
public record PictureSet(long id, Instant created, Axis columns, Optional<Axis> rows) {
  /// What can change along an axis.
  public enum Setting {
    SEED,
    GUIDANCE,
    TEMPERATURE,
    VARIETY,
    PROMPT,
    AVOID
  }

  /// One direction of a set.
  ///
  /// @param setting what changes
  /// @param values in order, as an artist reads them
  public record Axis(Setting setting, List<String> values) {
    public Axis {
      values = List.copyOf(values);
    }
  }
}
