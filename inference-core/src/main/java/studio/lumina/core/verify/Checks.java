package studio.lumina.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Collects checks and tells them as they are made.
final class Checks {
  private final List<Check> made = new ArrayList<>();
  private final Consumer<? super Check> listener;

  Checks(Consumer<? super Check> listener) {
    this.listener = listener;
  }

  /// Makes one check. Whatever a missing or malformed entry makes of it is a failed check.
  void check(String name, Supplier<Measure> comparison) {
    Check check;
    try {
      Measure measure = comparison.get();
      check = new Check(name, measure.worst(), measure.tolerance(), measure.passed());
    } catch (RuntimeException e) {
      // The border between checks: entries come from outside and may be anything.
      check = failed(name, e);
    }
    tell(check);
  }

  /// Runs several checks of one part of the folder; where it cannot even begin, that is one failed
  /// check.
  void part(String name, Runnable checks) {
    try {
      checks.run();
    } catch (RuntimeException e) {
      tell(failed(name, e));
    }
  }

  private static Check failed(String name, RuntimeException e) {
    return new Check(
        name, String.valueOf(e).replaceAll("\\s+", " "), "an entry that can be read", false);
  }

  private void tell(Check check) {
    made.add(check);
    listener.accept(check);
  }

  Report report() {
    return new Report(made);
  }
}
