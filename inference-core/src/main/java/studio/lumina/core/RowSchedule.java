package studio.lumina.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The values in force along a picture's rows, so that it can be drawn again exactly.
///
/// @param changes in order of rows; the first at row 0
public record RowSchedule(List<Change> changes) {
  /// Values in force from a row on.
  ///
  /// @param row first row they apply to, from 0
  public record Change(int row, Prompt prompt, Sampling sampling) {}

  /// @throws IllegalArgumentException where the rows do not start at 0 or do not rise
  public RowSchedule {
    changes = List.copyOf(changes);
    int next = 0;
    for (Change change : changes) {
      if (next == 0 ? change.row() != 0 : change.row() < next) {
        throw new IllegalArgumentException("change at row " + change.row());
      }
      next = change.row() + 1;
    }
  }

  /// One set of values from the first row to the last.
  public static RowSchedule constant(Prompt prompt, Sampling sampling) {
    return new RowSchedule(List.of(new Change(0, prompt, sampling)));
  }

  /// The values in force at `row`.
  public Change at(int row) {
    Change found = changes.getFirst();
    for (Change change : changes) {
      if (change.row() <= row) {
        found = change;
      }
    }
    return found;
  }

  /// This schedule with each of its prompts replaced.
  public RowSchedule withPrompts(UnaryOperator<Prompt> replacement) {
    return new RowSchedule(
        changes.stream()
            .map(c -> new Change(c.row(), replacement.apply(c.prompt()), c.sampling()))
            .toList());
  }

  /// This schedule with other values from `row` on; what was planned at or after `row` is dropped.
  public RowSchedule with(int row, Prompt prompt, Sampling sampling) {
    List<Change> kept = new ArrayList<>(changes.stream().filter(c -> c.row() < row).toList());
    kept.add(new Change(row, prompt, sampling));
    return new RowSchedule(kept);
  }
}
