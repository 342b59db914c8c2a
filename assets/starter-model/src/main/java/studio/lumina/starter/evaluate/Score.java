package studio.lumina.starter.evaluate;

import java.util.List;

/// What one check found in one picture.
sealed interface Score {
  /// How many of some things were right.
  record Right(int right, int of) implements Score {}

  /// A number.
  record Value(double value) implements Score {}

  /// Pixels in both and in either, for each class.
  record Overlaps(List<long[]> bothAndEither) implements Score {}

  /// Whether it was right.
  static Score right(boolean is) {
    return new Right(is ? 1 : 0, 1);
  }
}
