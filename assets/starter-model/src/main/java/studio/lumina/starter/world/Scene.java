package studio.lumina.starter.world;

import java.util.Arrays;
import java.util.List;
import studio.lumina.core.Size;

/// What is to be seen: the one description from which the picture, its maps and all words are made.
///
/// @param light where the sun stands, from left (-1) to right (1)
/// @param horizon as a share of the picture's height from the top
public record Scene(
    Size size, List<Thing> things, Ground ground, Daytime time, double light, double horizon) {
  private static final double HELD_OUT = 0.12;

  public Scene {
    things = List.copyOf(things);
  }

  /// What its things are called, in their order.
  public List<Named> named() {
    return things.stream().map(t -> new Named(t.colour(), t.shape())).toList();
  }

  /// Where the joints of the mannequin `thing` are seen, in the order of [Joint].
  public List<Spot> joints(int thing) {
    Camera camera = camera();
    return Arrays.stream(things.get(thing).joints())
        .map(camera::seen)
        .map(seen -> new Spot(seen.x(), seen.y()))
        .toList();
  }

  Camera camera() {
    return Camera.of(size, horizon);
  }

  /// The unit direction towards the sun's middle.
  Vec sun() {
    return new Vec(light, time.elevation(), -0.55).unit();
  }

  Scene with(List<Thing> others) {
    return new Scene(size, others, ground, time, light, horizon);
  }

  Scene with(Daytime other) {
    return new Scene(size, things, ground, other, light, horizon);
  }

  /// Whether training must never see this combination of time, ground, colours and shapes. A hash
  /// decides (12 in a hundred), the same for the mirrored scene.
  public boolean heldOut() {
    List<String> names =
        things.stream().map(t -> t.colour() + " " + t.shape().name()).sorted().toList();
    long hash = 0xcbf29ce484222325L;
    for (char c : (time + "/" + ground + "/" + names).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return (hash >>> 11) * 0x1p-53 < HELD_OUT;
  }
}
