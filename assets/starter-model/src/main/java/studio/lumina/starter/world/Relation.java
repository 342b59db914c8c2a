package studio.lumina.starter.world;

import java.util.List;
import java.util.Optional;

/// How one thing stands to another, as the camera sees it.
public enum Relation {
  LEFT_OF("to the left of", "left of"),
  RIGHT_OF("to the right of", "right of"),
  BEHIND("behind"),
  IN_FRONT_OF("in front of"),
  ON_TOP_OF("on top of");

  private static final double DEEP = 1.1; // metres
  private static final double ASIDE = 1.1; // metres
  private static final double SEEN = 0.1; // of the picture's width

  private final List<String> words;

  Relation(String... words) {
    this.words = List.of(words);
  }

  /// As in "a cube ... a sphere", the plainest first.
  public List<String> words() {
    return words;
  }

  /// The plain words.
  public String word() {
    return words.getFirst();
  }

  /// How the second stands to the first, if the first stands so to the second.
  public Optional<Relation> reversed() {
    return switch (this) {
      case LEFT_OF -> Optional.of(RIGHT_OF);
      case RIGHT_OF -> Optional.of(LEFT_OF);
      case BEHIND -> Optional.of(IN_FRONT_OF);
      case IN_FRONT_OF -> Optional.of(BEHIND);
      case ON_TOP_OF -> Optional.empty();
    };
  }

  /// What can be said of thing `a` towards thing `b`; empty where it would be doubtful.
  public static Optional<Relation> of(Scene scene, int a, int b) {
    Thing one = scene.things().get(a);
    Thing two = scene.things().get(b);
    if (one.on() == b) {
      return Optional.of(ON_TOP_OF);
    }
    if (two.on() == a) {
      return Optional.empty();
    }
    double deep = one.at().z() - two.at().z();
    double aside = one.at().x() - two.at().x();
    boolean stacked = one.on() >= 0 || two.on() >= 0;
    if (!stacked && Math.abs(deep) > DEEP && Math.abs(aside) < ASIDE) {
      return Optional.of(deep > 0 ? BEHIND : IN_FRONT_OF);
    }
    Camera camera = scene.camera();
    double seen = camera.seen(one.at()).x() - camera.seen(two.at()).x();
    if (Math.abs(seen) < SEEN * scene.size().width()) {
      return Optional.empty();
    }
    return Optional.of(seen < 0 ? LEFT_OF : RIGHT_OF);
  }
}
