package studio.lumina.core.verify;

/// One comparison with the expected values.
///
/// @param name what was compared
/// @param worst the worst difference found, or what went wrong
/// @param tolerance the most that is allowed
public record Check(String name, String worst, String tolerance, boolean passed) {
  /// The check as a line of a report: name, worst difference, tolerance, verdict.
  public String line() {
    return name + "  " + worst + "  (" + tolerance + ")  " + (passed ? "ok" : "FAILED");
  }
}
