package studio.lumina.app.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.lumina.app.store.Preferences;

/// How fast each model was on this machine, kept under its numerics key.
///
/// @param preferences that keep it
record Tempos(Preferences preferences) {
  private static final String NAME = "tempo.";

  /// As measured so far.
  Tempo of(String numericsKey) {
    return preferences.value(NAME + numericsKey).flatMap(Tempos::parsed).orElse(Tempo.UNKNOWN);
  }

  /// Takes in what a picture took; returns what is known now.
  Tempo learn(String numericsKey, Stopwatch picture) {
    Tempo now = of(numericsKey).with(picture);
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
  private static Optional<Tempo> parsed(String text) {
    try {
      List<Double> numbers = Stream.of(text.split(" ")).map(Double::valueOf).toList();
      return numbers.size() == 3 && numbers.stream().allMatch(n -> n >= 0 && n < 1e9)
          ? Optional.of(new Tempo(numbers.get(0), numbers.get(1), numbers.get(2)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
