package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Joint;
import studio.lumina.starter.world.Limb;
import studio.lumina.starter.world.Spot;

/// Finds the joints in a picture of a skeleton: each limb is the line through the pixels of its
/// colour, along their principal axis; a joint is the mean of the ends that meet there.
final class SkeletonReader {
  private static final int LEAST = 5; // pixels of a limb
  private static final double HALF = 2.0; // half the width of a limb's line, in pixels

  private SkeletonReader() {}

  /// The joints that are to be seen.
  static Map<Joint, Spot> joints(Picture picture) {
    Map<Limb, Line> lines = lines(picture);
    Map<Joint, List<Spot>> ends = new EnumMap<>(Joint.class);
    lines.forEach((limb, line) -> {
      Line along = turned(limb, line, Optional.ofNullable(lines.get(neighbour(limb))));
      ends.computeIfAbsent(limb.from(), j -> new ArrayList<>()).add(along.from());
      ends.computeIfAbsent(limb.to(), j -> new ArrayList<>()).add(along.to());
    });
    Map<Joint, Spot> joints = new EnumMap<>(Joint.class);
    ends.forEach((joint, spots) ->
        joints.put(
            joint,
            new Spot(
                spots.stream().mapToDouble(Spot::x).average().orElseThrow(),
                spots.stream().mapToDouble(Spot::y).average().orElseThrow())));
    return joints;
  }

  private static Map<Limb, Line> lines(Picture picture) {
    int[] colours = new int[1 + Limb.values().length];
    for (Limb limb : Limb.values()) {
      colours[1 + limb.ordinal()] = limb.rgb();
    }
    byte[] labels = PixelReading.nearest(picture, colours);
    Map<Limb, Line> lines = new EnumMap<>(Limb.class);
    for (Limb limb : Limb.values()) {
      List<Spot> spots = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == 1 + limb.ordinal()) {
          spots.add(new Spot(i % picture.width() + 0.5, i / picture.width() + 0.5));
        }
      }
      if (spots.size() >= LEAST) {
        lines.put(limb, Line.through(spots));
      }
    }
    return lines;
  }

  /// The limb that tells which end of this one is which: the two meet, or nearly so.
  private static Limb neighbour(Limb limb) {
    return switch (limb) {
      case HEAD -> Limb.SPINE;
      case SPINE -> Limb.HEAD;
      case LEFT_ARM -> Limb.LEFT_FOREARM;
      case LEFT_FOREARM -> Limb.LEFT_ARM;
      case RIGHT_ARM -> Limb.RIGHT_FOREARM;
      case RIGHT_FOREARM -> Limb.RIGHT_ARM;
      case LEFT_THIGH -> Limb.LEFT_SHIN;
      case LEFT_SHIN -> Limb.LEFT_THIGH;
      case RIGHT_THIGH -> Limb.RIGHT_SHIN;
      case RIGHT_SHIN -> Limb.RIGHT_THIGH;
    };
  }

  /// The line from the limb's first joint to its second.
  private static Line turned(Limb limb, Line line, Optional<Line> neighbour) {
    boolean firstMeets =
        switch (limb) {
          case HEAD, SPINE, LEFT_FOREARM, RIGHT_FOREARM, LEFT_SHIN, RIGHT_SHIN -> true;
          case LEFT_ARM, RIGHT_ARM, LEFT_THIGH, RIGHT_THIGH -> false;
        };
    boolean downwards = limb != Limb.HEAD;
    boolean right =
        neighbour
            .map(other -> other.away(line.from()) < other.away(line.to()) == firstMeets)
            .orElse(line.from().y() < line.to().y() == downwards);
    return right ? line : new Line(line.to(), line.from());
  }

  /// A limb in the picture.
  private record Line(Spot from, Spot to) {
    static Line through(List<Spot> spots) {
      double mx = spots.stream().mapToDouble(Spot::x).average().orElseThrow();
      double my = spots.stream().mapToDouble(Spot::y).average().orElseThrow();
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (Spot spot : spots) {
        xx += (spot.x() - mx) * (spot.x() - mx);
        xy += (spot.x() - mx) * (spot.y() - my);
        yy += (spot.y() - my) * (spot.y() - my);
      }
      double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
      double dx = Math.cos(angle);
      double dy = Math.sin(angle);
      double[] along =
          spots.stream().mapToDouble(s -> (s.x() - mx) * dx + (s.y() - my) * dy).sorted().toArray();
      // The line's round ends lie beyond its joints.
      double low = Math.min(along[0] + HALF, 0);
      double high = Math.max(along[along.length - 1] - HALF, 0);
      return new Line(
          new Spot(mx + low * dx, my + low * dy), new Spot(mx + high * dx, my + high * dy));
    }

    /// How far a spot is from the nearer end.
    double away(Spot spot) {
      return Math.min(from.away(spot), to.away(spot));
    }
  }
}
