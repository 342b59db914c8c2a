package studio.lumina.app.work.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.lumina.app.store.Preferences;
import studio.lumina.app.work.Throughput;

/// How fast each model was on this machine, kept under its numerics key.
///
/// @param preferences that keep it
record ThroughputHistory(Preferences preferences) {
  private static final String NAME = "tempo.";

  /// As measured so far.
  Throughput of(String numericsKey) {
    return preferences
        .value(NAME + numericsKey)
        .flatMap(ThroughputHistory::parsed)
        .orElse(Throughput.UNKNOWN);
  }

  /// Takes in what a picture took; returns what is known now.
  Throughput learn(String numericsKey, ThroughputMeter picture) {
    Throughput now = of(numericsKey).with(picture.guided(), picture.alone(), picture.overhead());
    preferences.put(
        NAME + numericsKey,
        String.format(
            Locale.ROOT,
            "%.4f %.4f %.4f",
            now.codesPerSecond(),
            now.codesPerSecondAlone(),
            now.overheadSeconds()));
    return now;
  }

  /// Empty where the text is none of ours.
  private static Optional<Throughput> parsed(String text) {
    try {
      List<Double> numbers = Stream.of(text.split(" ")).map(Double::valueOf).toList();
      return numbers.size() == 3 && numbers.stream().allMatch(n -> n >= 0 && n < 1e9)
          ? Optional.of(new Throughput(numbers.get(0), numbers.get(1), numbers.get(2)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
