package studio.lumina.app.store;

import java.util.List;
import studio.lumina.core.Problem;

/// Pictures of the library with everything that is kept of them, in the order that was asked for.
///
/// @param problems why others could not be read; empty as a rule
public record EntryPage(List<PictureEntry> entries, List<Problem> problems) {
  public EntryPage {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
