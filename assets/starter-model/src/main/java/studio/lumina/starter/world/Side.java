package studio.lumina.starter.world;

import java.util.Optional;

/// A third of a picture.
enum Side {
  LEFT("on the left"),
  MIDDLE("in the middle"),
  RIGHT("on the right");

  private final String phrase;

  Side(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }

  /// Where `x` (0..1 from left to right) lies; empty where that would be doubtful.
  static Optional<Side> of(double x) {
    return x < 0.37
        ? Optional.of(LEFT)
        : x > 0.63
            ? Optional.of(RIGHT)
            : x > 0.43 && x < 0.57 ? Optional.of(MIDDLE) : Optional.empty();
  }
}
