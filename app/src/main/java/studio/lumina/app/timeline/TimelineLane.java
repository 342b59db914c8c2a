package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// One value along a picture's rows, as steps. Knows no toolkit.
///
/// @param kind which value
/// @param steps in order of rows, without gaps; at least one
public record TimelineLane(Kind kind, List<Step> steps) {
  /// The values that can change from row to row.
  public enum Kind {
    GUIDANCE(Sampling::guidance),
    TEMPERATURE(Sampling::temperature),
    VARIETY(Sampling::imageTopK),
    SEED(Sampling::seed);

    private final ToDoubleFunction<Sampling> value;

    Kind(ToDoubleFunction<Sampling> value) {
      this.value = value;
    }

    /// The value of this kind.
    public double of(Sampling sampling) {
      return value.applyAsDouble(sampling);
    }
  }

  /// A stretch of rows under one value.
  ///
  /// @param from first row, from 0
  /// @param to the row behind the last
  public record Step(int from, int to, double value) {}

  public TimelineLane {
    steps = List.copyOf(steps);
  }

  /// The lanes worth a line: guidance always, the others where they change.
  ///
  /// @param rows of the whole picture
  static List<TimelineLane> of(RowSchedule schedule, int rows) {
    List<TimelineLane> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      TimelineLane lane = of(kind, schedule, rows);
      if (kind == Kind.GUIDANCE || lane.changes()) {
        found.add(lane);
      }
    }
    return found;
  }

  /// Whether the value is not the same all along.
  public boolean changes() {
    return steps.size() > 1;
  }

  /// The value at a row.
  public double at(int row) {
    return steps.stream()
        .filter(step -> step.from() <= row && row < step.to())
        .findFirst()
        .orElse(steps.getLast())
        .value();
  }

  /// Where a value lies between the lowest, 0, and the highest, 1; the middle where all are the
  /// same. Seeds are numbers without an order: each has a height of its own.
  public double height(double value) {
    if (kind == Kind.SEED) {
      List<Double> seeds = steps.stream().map(Step::value).distinct().toList();
      return seeds.size() < 2 ? 0.5 : (double) seeds.indexOf(value) / (seeds.size() - 1);
    }
    double low = steps.stream().mapToDouble(Step::value).min().orElse(value);
    double high = steps.stream().mapToDouble(Step::value).max().orElse(value);
    return high > low ? (value - low) / (high - low) : 0.5;
  }

  private static TimelineLane of(Kind kind, RowSchedule schedule, int rows) {
    List<Step> steps = new ArrayList<>();
    for (RowSchedule.Change change : schedule.changes()) {
      double value = kind.of(change.sampling());
      if (change.row() >= rows) {
        break;
      }
      if (steps.isEmpty() || steps.getLast().value() != value) {
        end(steps, change.row());
        steps.add(new Step(change.row(), rows, value));
      }
    }
    return new TimelineLane(kind, steps);
  }

  private static void end(List<Step> steps, int row) {
    if (!steps.isEmpty()) {
      Step last = steps.removeLast();
      steps.add(new Step(last.from(), row, last.value()));
    }
  }
}
