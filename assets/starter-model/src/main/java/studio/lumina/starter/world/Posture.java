package studio.lumina.starter.world;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// How a mannequin stands: angles in radians from hanging straight down, outwards, for its left and
/// its right side.
///
/// @param arms upper arms
/// @param elbows forearms, added to the upper arms
/// @param legs thighs
/// @param knees shins, added to the thighs
record Posture(Pair arms, Pair elbows, Pair legs, Pair knees) {
  private static final double LIMB = 0.115;

  /// A value for each side.
  record Pair(double left, double right) {
    private static Pair drawn(RandomGenerator random, double low, double high) {
      return new Pair(random.nextDouble(low, high), random.nextDouble(low, high));
    }

    private Pair swapped() {
      return new Pair(right, left);
    }
  }

  static Posture drawn(RandomGenerator random) {
    return new Posture(
        Pair.drawn(random, 0.25, 2.6),
        Pair.drawn(random, -0.2, 1.1),
        Pair.drawn(random, 0.08, 0.55),
        Pair.drawn(random, -0.35, 0.05));
  }

  Posture mirrored() {
    return new Posture(arms.swapped(), elbows.swapped(), legs.swapped(), knees.swapped());
  }

  /// The joints in the mannequin's own frame, its feet about on the ground, for radius `r`. It
  /// looks at the camera, so its left is on the right.
  Vec[] joints(double r) {
    Vec[] at = new Vec[Joint.values().length];
    put(at, Joint.PELVIS, new Vec(0, 1.22 * r, 0));
    put(at, Joint.NECK, new Vec(0, 2.02 * r, 0));
    put(at, Joint.HEAD, new Vec(0, 2.38 * r, 0));
    side(at, 1, r);
    side(at, -1, r);
    double lowest = Math.min(at[Joint.LEFT_FOOT.ordinal()].y(), at[Joint.RIGHT_FOOT.ordinal()].y());
    Vec lift = new Vec(0, LIMB * r - lowest, 0);
    for (int i = 0; i < at.length; i++) {
      at[i] = at[i].plus(lift);
    }
    return at;
  }

  private void side(Vec[] at, int side, double r) {
    boolean left = side > 0;
    double arm = left ? arms.left : arms.right;
    double elbow = left ? elbows.left : elbows.right;
    double leg = left ? legs.left : legs.right;
    double knee = left ? knees.left : knees.right;
    Vec shoulder = new Vec(side * 0.30 * r, 1.94 * r, 0);
    Vec elbowAt = shoulder.plus(hanging(side, arm, 0.52 * r));
    Vec hip = new Vec(side * 0.17 * r, 1.16 * r, 0);
    Vec kneeAt = hip.plus(hanging(side, leg, 0.56 * r));
    put(at, left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER, shoulder);
    put(at, left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW, elbowAt);
    put(
        at,
        left ? Joint.LEFT_HAND : Joint.RIGHT_HAND,
        elbowAt.plus(hanging(side, arm + elbow, 0.48 * r)));
    put(at, left ? Joint.LEFT_HIP : Joint.RIGHT_HIP, hip);
    put(at, left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE, kneeAt);
    put(
        at,
        left ? Joint.LEFT_FOOT : Joint.RIGHT_FOOT,
        kneeAt.plus(hanging(side, leg + knee, 0.54 * r)));
  }

  private static void put(Vec[] at, Joint joint, Vec place) {
    at[joint.ordinal()] = place;
  }

  private static Vec hanging(int side, double angle, double length) {
    return new Vec(side * Math.sin(angle) * length, -Math.cos(angle) * length, 0);
  }

  /// The body, in the mannequin's own frame.
  List<Solid> solids(double r) {
    Vec[] at = joints(r);
    List<Solid> all = new ArrayList<>();
    all.add(new Ball(at[Joint.HEAD.ordinal()].plus(new Vec(0, 0.04 * r, 0)), 0.25 * r));
    Vec chest = at[Joint.NECK.ordinal()].minus(new Vec(0, 0.22 * r, 0));
    all.add(new Capsule(chest, at[Joint.PELVIS.ordinal()], 0.24 * r));
    for (Limb limb : Limb.values()) {
      if (limb != Limb.HEAD && limb != Limb.SPINE) {
        all.add(new Capsule(at[limb.from().ordinal()], at[limb.to().ordinal()], LIMB * r));
      }
    }
    return all;
  }
}
