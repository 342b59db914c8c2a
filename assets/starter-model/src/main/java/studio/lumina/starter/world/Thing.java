package studio.lumina.starter.world;

import java.util.List;

/// A thing in a scene.
///
/// @param radius half its height, roughly, in metres
/// @param at the point below its middle that it stands on
/// @param yaw its turn about the vertical, in radians
/// @param posture how a mannequin stands; of no meaning for other shapes
/// @param on index of the thing it stands on, or -1
record Thing(
    Shape shape,
    Colour colour,
    Material material,
    Girth girth,
    double radius,
    Vec at,
    double yaw,
    Posture posture,
    int on) {

  /// Its bodies in the scene.
  List<Solid> solids() {
    List<Solid> own =
        switch (shape) {
          case SPHERE -> List.of(new Ball(new Vec(0, radius, 0), radius));
          case CUBE -> List.of(Facets.cube(radius));
          case CYLINDER -> List.of(new Column(0.68 * radius, 1.75 * radius));
          case CONE -> List.of(new Cone(0.92 * radius, 2 * radius));
          case PYRAMID -> List.of(Facets.pyramid(radius));
          case RING -> List.of(new Ring(radius));
          case FIGURE -> posture.solids(radius);
        };
    return own.stream().<Solid>map(s -> Placed.of(s, at, yaw)).toList();
  }

  /// A mannequin's joints in the scene.
  Vec[] joints() {
    Vec[] joints = posture.joints(radius);
    for (int i = 0; i < joints.length; i++) {
      joints[i] = at.plus(joints[i].turned(yaw));
    }
    return joints;
  }

  /// Height of its top above what it stands on, in metres.
  double height() {
    return switch (shape) {
      case SPHERE, CONE, RING -> 2 * radius;
      case CUBE -> 1.6 * radius;
      case CYLINDER, PYRAMID -> 1.75 * radius;
      case FIGURE -> 2.7 * radius;
    };
  }

  /// Half its breadth in metres.
  double breadth() {
    return switch (shape) {
      case SPHERE, PYRAMID, RING -> radius;
      case CUBE -> radius;
      case CYLINDER -> 0.68 * radius;
      case CONE -> 0.92 * radius;
      case FIGURE -> 0.85 * radius;
    };
  }

  Thing at(Vec place) {
    return new Thing(shape, colour, material, girth, radius, place, yaw, posture, on);
  }

  Thing on(int carrier) {
    return new Thing(shape, colour, material, girth, radius, at, yaw, posture, carrier);
  }

  Thing sized(double factor) {
    return new Thing(shape, colour, material, girth, radius * factor, at, yaw, posture, on);
  }

  Thing colour(Colour other) {
    return new Thing(shape, other, material, girth, radius, at, yaw, posture, on);
  }

  Thing shape(Shape other) {
    return new Thing(other, colour, material, girth, radius, at, yaw, posture, on);
  }

  boolean like(Thing o) {
    return shape == o.shape && colour == o.colour;
  }
}
