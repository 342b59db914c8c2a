package studio.lumina.starter.evaluate;

import java.util.List;

/// What was measured of a task.
///
/// @param how the checks and their rules, in words
public record SkillReport(Skill skill, int samples, List<String> how, List<Row> rows) {
  public SkillReport {
    how = List.copyOf(how);
    rows = List.copyOf(rows);
  }
}
