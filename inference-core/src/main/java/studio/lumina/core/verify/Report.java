package studio.lumina.core.verify;

import java.util.List;

/// All checks of a folder, in the order they were made.
public record Report(List<Check> checks) {
  public Report {
    checks = List.copyOf(checks);
  }

  /// Whether there were checks and none failed.
  public boolean passed() {
    return !checks.isEmpty() && failures() == 0;
  }

  /// Checks that failed.
  public long failures() {
    return checks.stream().filter(check -> !check.passed()).count();
  }

  /// The outcome in one line.
  public String summary() {
    return checks.size() + " checks, " + failures() + " failed";
  }
}
