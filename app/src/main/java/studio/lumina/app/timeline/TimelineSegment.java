package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.app.prompt.PromptComparison;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;

/// A stretch of a picture's rows drawn under one prompt. Knows no toolkit.
///
/// @param from first row, from 0
/// @param to the row behind the last
/// @param prompt what was asked there
public record TimelineSegment(int from, int to, Prompt prompt) {
  /// The stretches of a picture, without gaps.
  ///
  /// @param rows of the whole picture
  static List<TimelineSegment> of(RowSchedule schedule, int rows) {
    List<TimelineSegment> found = new ArrayList<>();
    for (RowSchedule.Change change : schedule.changes()) {
      if (change.row() >= rows) {
        break;
      }
      if (found.isEmpty() || !PromptComparison.same(found.getLast().prompt(), change.prompt())) {
        if (!found.isEmpty()) {
          TimelineSegment last = found.removeLast();
          found.add(new TimelineSegment(last.from(), change.row(), last.prompt()));
        }
        found.add(new TimelineSegment(change.row(), rows, change.prompt()));
      }
    }
    return found;
  }

  /// The words that were asked for.
  public String words() {
    return PromptText.of(prompt);
  }
}
