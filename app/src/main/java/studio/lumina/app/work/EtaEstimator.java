package studio.lumina.app.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Estimates how long a picture still takes, from how long its tokens took so far. One thread only.
///
/// Tokens are gathered into laps of about a row. The time of a token is the mean over the laps, the
/// newer ones weighing more, each counted as at most [#OUTLIER] times the median of the last
/// [#WINDOW]: a stall moves the estimate little, a machine that has become slower for good moves it
/// within some rows, and the time left does not jump. What earlier pictures took counts as [#PRIOR]
/// laps.
public final class EtaEstimator {
  private static final double PRIOR = 6;
  private static final double OUTLIER = 2;
  private static final int WINDOW = 15;

  /// A lap's weight against the one after it.
  private static final double FADING = 0.95;

  /// News comes in bulk: a shorter lap would tell how it was delivered.
  private static final Duration SHORTEST_LAP = Duration.ofMillis(50);

  private final Clock clock;
  private final Deque<Double> laps = new ArrayDeque<>();
  private double known;
  private int lapTokens = 1;
  private int tokens;
  private @Nullable Instant lapBegan;

  public EtaEstimator(Clock clock) {
    this.clock = clock;
  }

  /// A picture begins.
  ///
  /// @param knownRate tokens a second as known from earlier pictures, 0 where unknown
  /// @param row tokens in a row
  public void start(double knownRate, int row) {
    laps.clear();
    known = knownRate > 0 ? 1 / knownRate : 0;
    lapTokens = row;
    tokens = 0;
    lapBegan = null;
  }

  /// Tokens were drawn just now.
  public void drawn(int count) {
    Instant now = clock.instant();
    Instant began = lapBegan;
    if (began == null) {
      lapBegan = now; // what came before the first token was no drawing
      return;
    }
    tokens += count;
    Duration lap = Duration.between(began, now);
    if (tokens >= lapTokens && lap.compareTo(SHORTEST_LAP) >= 0) {
      laps.addLast(lap.toNanos() / 1e9 / tokens);
      tokens = 0;
      lapBegan = now;
    }
  }

  /// Tokens a second, or 0 while there is too little to tell.
  public double perSecond() {
    double seconds = secondsPerToken();
    return seconds > 0 ? 1 / seconds : 0;
  }

  /// Seconds that `count` more tokens take, or 0 while there is too little to tell.
  public double secondsLeft(int count) {
    return count * secondsPerToken();
  }

  private double secondsPerToken() {
    double most = OUTLIER * median();
    double weight = known > 0 ? PRIOR : 0;
    double sum = weight * known;
    for (double lap : laps) {
      weight = weight * FADING + 1;
      sum = sum * FADING + Math.min(lap, most);
    }
    return weight > 0 ? sum / weight : 0;
  }

  private double median() {
    double[] last =
        laps.stream()
            .skip(Math.max(0, laps.size() - WINDOW))
            .mapToDouble(d -> d)
            .sorted()
            .toArray();
    return last.length == 0 ? 0 : last[(last.length - 1) / 2];
  }
}
