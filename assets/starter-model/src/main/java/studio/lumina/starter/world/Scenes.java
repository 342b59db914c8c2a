package studio.lumina.starter.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import studio.lumina.core.Size;

/// All scenes of a seed, drawn by chance; scene `index` is always the same.
///
/// @param heldOut whether to give the scenes that training never sees, or those that it may see
public record Scenes(long seed, boolean heldOut) {
  private static final double[] COUNTS = {0.44, 0.32, 0.14, 0.10};
  private static final double[] SCALE = {1.0, 0.94, 0.80, 0.72};
  private static final double FIGURES = 0.16;

  /// The scene number `index` in a picture of this size.
  public Scene scene(long index, Size size) {
    SplittableRandom random = random(index);
    while (true) {
      Optional<Scene> drawn = new Draft(random, size).scene();
      if (drawn.isPresent() && drawn.get().heldOut() == heldOut) {
        return drawn.get();
      }
    }
  }

  /// The chance that belongs to scene `index`, for its words.
  public RandomGenerator words(long index) {
    return random(index).split();
  }

  private SplittableRandom random(long index) {
    return new SplittableRandom(mixed(mixed(seed) + index));
  }

  /// Neighbouring numbers far apart (the finaliser of MurmurHash3).
  private static long mixed(long x) {
    long z = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  /// One of a list by chance.
  public static <T> T one(RandomGenerator random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// One scene being drawn.
  private record Draft(RandomGenerator random, Size size) {
    private static final int TRIES = 40;

    Optional<Scene> scene() {
      int count = count();
      List<Thing> things = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Thing thing = thing(i == 0 && random.nextDouble() < FIGURES).sized(SCALE[count - 1]);
        if (things.stream().anyMatch(t -> t.like(thing))) {
          return Optional.empty(); // no word could tell them apart
        }
        things.add(thing);
      }
      Ground ground = one(random, List.of(Ground.values()));
      Daytime time = one(random, List.of(Daytime.values()));
      double light = side() * random.nextDouble(0.55, 0.95);
      double horizon = random.nextDouble(0.42, 0.48);
      Camera camera = Camera.of(size, horizon);
      return placed(things, camera).map(all -> new Scene(size, all, ground, time, light, horizon));
    }

    private int count() {
      double at = random.nextDouble();
      int count = 1;
      for (double share : COUNTS) {
        if (at < share || count == COUNTS.length) {
          break;
        }
        at -= share;
        count++;
      }
      return count;
    }

    private int side() {
      return random.nextBoolean() ? 1 : -1;
    }

    private Thing thing(boolean figure) {
      Shape shape = figure ? Shape.FIGURE : Shape.values()[random.nextInt(Shape.FIGURE.ordinal())];
      Girth girth = one(random, List.of(Girth.values()));
      double radius = girth.radius() * random.nextDouble(0.95, 1.05) * (figure ? 0.92 : 1);
      return new Thing(
          shape,
          one(random, List.of(Colour.values())),
          random.nextDouble() < 0.4 ? Material.SHINY : Material.MATTE,
          girth,
          radius,
          Vec.ZERO,
          side() * (figure ? random.nextDouble(0, 0.3) : random.nextDouble(0.2, 0.62)),
          Posture.drawn(random),
          -1);
    }

    private Optional<List<Thing>> placed(List<Thing> things, Camera camera) {
      boolean stack = things.size() > 1 && random.nextDouble() < 0.28;
      boolean deep = things.size() > 1 && !stack && random.nextDouble() < 0.35;
      List<Thing> placed = new ArrayList<>();
      for (Thing thing : things) {
        Optional<Thing> found =
            stack && placed.size() == 1 && stacks(placed.getFirst(), thing)
                ? Optional.of(stacked(placed.getFirst(), thing)).filter(t -> inside(t, camera))
                : standing(thing, placed, deep, camera);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        placed.add(found.get());
      }
      return Optional.of(placed);
    }

    private static boolean stacks(Thing below, Thing above) {
      return below.shape().carries() && above.shape() != Shape.FIGURE;
    }

    private Thing stacked(Thing below, Thing above) {
      double fit = Math.min(1, 0.95 * below.radius() / above.radius());
      return above.sized(fit).at(below.at().plus(new Vec(0, below.height(), 0))).on(0);
    }

    private Optional<Thing> standing(Thing thing, List<Thing> others, boolean deep, Camera camera) {
      for (int i = 0; i < TRIES; i++) {
        Thing tried = thing.at(spot(others, deep, camera));
        if (inside(tried, camera) && others.stream().allMatch(o -> apart(tried, o, camera))) {
          return Optional.of(tried);
        }
      }
      return Optional.empty();
    }

    private Vec spot(List<Thing> others, boolean deep, Camera camera) {
      boolean first = others.isEmpty();
      double z =
          deep && first
              ? random.nextDouble(-1.3, -0.5)
              : deep && others.size() == 1
                  ? random.nextDouble(0.6, 1.9)
                  : random.nextDouble(-0.7, 0.9);
      double half = (size.width() / 2.0) / camera.focal() * (z + Camera.DISTANCE);
      double room = first ? 0.45 * half : 0.9 * half;
      return new Vec(random.nextDouble(-room, room), 0, z);
    }

    private static boolean inside(Thing thing, Camera camera) {
      Box box = Box.around(thing, camera);
      Size size = camera.size();
      return box.left() > 2
          && box.right() < size.width() - 2
          && box.top() > 2
          && box.bottom() < size.height() - 1;
    }

    private static boolean apart(Thing a, Thing b, Camera camera) {
      double gap = Math.hypot(a.at().x() - b.at().x(), a.at().z() - b.at().z());
      return gap > 1.08 * (a.breadth() + b.breadth())
          && Box.around(a, camera).covered(Box.around(b, camera)) < 0.4;
    }
  }
}
