package studio.lumina.core.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Picture;
import studio.lumina.core.sight.Analyser;
import studio.lumina.core.sight.Look;
import studio.lumina.core.sight.Sighting;
import studio.lumina.core.world.Named;
import studio.lumina.core.world.Scene;
import studio.lumina.core.world.Told;

/// Compares what is to be seen in a picture with what its caption names.
///
/// @param stated where the caption says that a thing stands
record DrawJudge(Analyser analyser, Scene scene, Optional<Told.Stated> stated) implements Judge {
  static final Check COLOUR = new Check("named colour is there", Unit.SHARE);
  static final Check SHAPE = new Check("colour and shape are there", Unit.SHARE);
  static final Check ALL = new Check("all things of a prompt are there", Unit.SHARE);
  static final Check COUNT = new Check("number of things is right", Unit.SHARE);
  static final Check RELATION = new Check("stated relation is right", Unit.SHARE);
  static final Check TIME = new Check("time of day is right", Unit.SHARE);

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
  public Map<Check, Mark> marks(Picture result) {
    Look look = analyser.look(result);
    Map<Check, Mark> marks = new LinkedHashMap<>();
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
    marks.put(COLOUR, new Mark.Right(colours, named.size()));
    marks.put(SHAPE, new Mark.Right(shapes, named.size()));
    marks.put(ALL, Mark.right(shapes == named.size()));
    marks.put(COUNT, Mark.right(count == named.size()));
    stated.ifPresent(s -> marks.put(RELATION, Mark.right(holds(look, s, result.height()))));
    marks.put(TIME, Mark.right(look.time() == scene.time()));
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
