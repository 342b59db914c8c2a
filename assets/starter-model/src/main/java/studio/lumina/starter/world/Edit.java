package studio.lumina.starter.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A change to a scene, as an instruction and as the two scenes before and after it. Camera, light
/// and everything not named stay the same.
///
/// @param added whether `other` comes before and `scene` after the change, and not the reverse
/// @param thing index in `scene` of the thing that changes; -1 where the whole scene does
public record Edit(Kind kind, String text, Scene scene, Scene other, boolean added, int thing) {
  /// What changes.
  public enum Kind {
    COLOUR,
    SHAPE,
    REMOVE,
    ADD,
    TIME
  }

  /// A change of this scene by chance.
  public static Edit any(Scene scene, RandomGenerator random) {
    while (true) {
      Optional<Edit> made = of(Scenes.one(random, List.of(Kind.values())), scene, random);
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  /// The scene that is given.
  public Scene before() {
    return added ? other : scene;
  }

  /// The scene that is wanted.
  public Scene after() {
    return added ? scene : other;
  }

  /// A change of a kind; empty where this scene has none.
  public static Optional<Edit> of(Kind kind, Scene scene, RandomGenerator random) {
    return switch (kind) {
      case COLOUR -> Optional.of(colour(scene, random));
      case SHAPE -> shape(scene, random);
      case REMOVE, ADD -> gone(kind, scene, random);
      case TIME -> Optional.of(time(scene, random));
    };
  }

  private static Edit colour(Scene scene, RandomGenerator random) {
    int at = random.nextInt(scene.things().size());
    Thing thing = scene.things().get(at);
    Thing other = thing;
    while (scene.things().stream().anyMatch(other::like)) {
      other = thing.colour(Scenes.one(random, List.of(Colour.values())));
    }
    String colour = other.colour().word();
    String name = name(scene, thing, random);
    String text =
        Scenes.one(random, List.of("Make " + name + " " + colour, "Turn " + name + " " + colour));
    return new Edit(Kind.COLOUR, text, scene, replaced(scene, at, other), false, at);
  }

  private static Optional<Edit> shape(Scene scene, RandomGenerator random) {
    int at = random.nextInt(scene.things().size());
    Thing thing = scene.things().get(at);
    boolean carries = scene.things().stream().anyMatch(t -> t.on() == at);
    Shape shape = Shape.values()[random.nextInt(Shape.FIGURE.ordinal())];
    Thing other = thing.shape(shape);
    if (carries || thing.shape() == Shape.FIGURE || scene.things().stream().anyMatch(other::like)) {
      return Optional.empty();
    }
    String text =
        "Replace " + name(scene, thing, random) + " with " + Captions.article(shape.word());
    return Optional.of(new Edit(Kind.SHAPE, text, scene, replaced(scene, at, other), false, at));
  }

  private static Optional<Edit> gone(Kind kind, Scene scene, RandomGenerator random) {
    int at = random.nextInt(scene.things().size());
    Thing thing = scene.things().get(at);
    if (scene.things().stream().anyMatch(t -> t.on() == at)
        || (kind == Kind.ADD && scene.things().size() < 2)) {
      return Optional.empty();
    }
    List<Thing> left = new ArrayList<>();
    for (Thing t : scene.things()) {
      if (t != thing) {
        left.add(t.on(t.on() > at ? t.on() - 1 : t.on()));
      }
    }
    Scene without = scene.with(left);
    if (kind == Kind.REMOVE) {
      return Optional.of(
          new Edit(kind, "Remove " + name(scene, thing, random), scene, without, false, at));
    }
    Optional<String> where =
        thing.on() >= 0
            ? Optional.of("on top of " + Captions.the(scene.things().get(thing.on())))
            : Side.of(scene.camera().seen(thing.at()).x() / scene.size().width()).map(Side::phrase);
    return where.map(
        w -> new Edit(kind, "Add " + Captions.called(thing) + " " + w, scene, without, true, at));
  }

  private static Edit time(Scene scene, RandomGenerator random) {
    Daytime other = scene.time();
    while (other == scene.time()) {
      other = Scenes.one(random, List.of(Daytime.values()));
    }
    String text =
        Scenes.one(random, List.of("Turn it into ", "Change the time to ", "Make it "))
            + other.word();
    return new Edit(Kind.TIME, text, scene, scene.with(other), false, -1);
  }

  private static Scene replaced(Scene scene, int at, Thing other) {
    List<Thing> things = new ArrayList<>(scene.things());
    things.set(at, other);
    return scene.with(things);
  }

  /// "the cube" where there is one cube only, else "the red cube".
  private static String name(Scene scene, Thing thing, RandomGenerator random) {
    boolean single = scene.things().stream().filter(t -> t.shape() == thing.shape()).count() == 1;
    return single && random.nextBoolean() ? "the " + thing.shape().word() : Captions.the(thing);
  }
}
