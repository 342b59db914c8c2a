package studio.lumina.core.evaluate;

import java.util.List;

/// What one check found in one picture.
sealed interface Mark {
  /// How many of some things were right.
  record Right(int right, int of) implements Mark {}

  /// A number.
  record Value(double value) implements Mark {}

  /// Pixels in both and in either, for each class.
  record Overlaps(List<long[]> bothAndEither) implements Mark {}

  /// Whether it was right.
  static Mark right(boolean is) {
    return new Right(is ? 1 : 0, 1);
  }
}
