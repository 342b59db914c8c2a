package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Picture;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.sight.Look;
import studio.lumina.starter.sight.Sighting;
import studio.lumina.starter.world.Named;
import studio.lumina.starter.world.Scene;
import studio.lumina.starter.world.Told;

/// Compares what is to be seen in a picture with what its caption names.
///
/// @param stated where the caption says that a thing stands
record DrawScorer(Analyser analyser, Scene scene, Optional<Told.Stated> stated) implements Scorer {
  static final Criterion COLOUR = new Criterion("named colour is there", Unit.SHARE);
  static final Criterion SHAPE = new Criterion("colour and shape are there", Unit.SHARE);
  static final Criterion ALL = new Criterion("all things of a prompt are there", Unit.SHARE);
  static final Criterion COUNT = new Criterion("number of things is right", Unit.SHARE);
  static final Criterion RELATION = new Criterion("stated relation is right", Unit.SHARE);
  static final Criterion TIME = new Criterion("time of day is right", Unit.SHARE);

  private static final double COUNTED = 0.008; // of the picture: 131 of 128 x 128 pixels
  private static final double NEAR = 0.09; // of the height, between a thing and what it is on

  /// The rules, in words.
  static List<String> how() {
    return List.of(
        "a coloured patch of at least 0.37 % of the picture is a thing; its outline and shading"
            + " tell its shape",
        "things are counted from 0.8 % of the picture on",
        "left and right by the middles; behind and in front by the lower edges; on top by the lower"
            + " edge near the other's upper one and common columns");
  }

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    Look look = analyser.look(result);
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    List<Named> named = scene.named();
    int colours = 0;
    int shapes = 0;
    for (int i = 0; i < named.size(); i++) {
      Named one = named.get(i);
      long before = named.subList(0, i).stream().filter(n -> n.colour() == one.colour()).count();
      colours += look.of(one.colour()).size() > before ? 1 : 0;
      shapes += look.things().stream().anyMatch(thing -> thing.is(one)) ? 1 : 0;
    }
    double least = COUNTED * result.width() * result.height();
    long count = look.things().stream().filter(thing -> thing.pixels() >= least).count();
    marks.put(COLOUR, new Score.Right(colours, named.size()));
    marks.put(SHAPE, new Score.Right(shapes, named.size()));
    marks.put(ALL, Score.right(shapes == named.size()));
    marks.put(COUNT, Score.right(count == named.size()));
    stated.ifPresent(s -> marks.put(RELATION, Score.right(holds(look, s, result.height()))));
    marks.put(TIME, Score.right(look.time() == scene.time()));
    return marks;
  }

  private boolean holds(Look look, Told.Stated stated, int height) {
    Optional<Sighting> one = found(look, scene.named().get(stated.one()));
    Optional<Sighting> two = found(look, scene.named().get(stated.two()));
    if (one.isEmpty() || two.isEmpty() || one.equals(two)) {
      return false;
    }
    Sighting a = one.get();
    Sighting b = two.get();
    return switch (stated.relation()) {
      case LEFT_OF -> a.x() < b.x();
      case RIGHT_OF -> a.x() > b.x();
      case BEHIND -> a.box().bottom() < b.box().bottom();
      case IN_FRONT_OF -> a.box().bottom() > b.box().bottom();
      case ON_TOP_OF -> onTop(a, b, height);
    };
  }

  /// Whether one thing seems to stand on another.
  static boolean onTop(Sighting a, Sighting b, int height) {
    boolean columns = a.box().left() < b.box().right() && b.box().left() < a.box().right();
    // What is seen of the lower thing's upper face lies above the line the upper thing stands on.
    double gap = a.box().bottom() - b.box().top();
    return columns && gap > -NEAR * height && gap < 2 * NEAR * height && a.y() < b.y();
  }

  /// The named thing, or else the largest of its colour.
  static Optional<Sighting> found(Look look, Named named) {
    return look.things().stream()
        .filter(thing -> thing.is(named))
        .findFirst()
        .or(() -> look.of(named.colour()).stream().findFirst());
  }
}
