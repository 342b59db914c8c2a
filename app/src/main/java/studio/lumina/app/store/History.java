package studio.lumina.app.store;

import java.util.List;
import studio.lumina.core.Problem;

/// Pictures of the library, the newest first.
///
/// @param problems why others could not be read; empty as a rule
public record History(List<PictureEntry> entries, List<Problem> problems) {
  public History {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
