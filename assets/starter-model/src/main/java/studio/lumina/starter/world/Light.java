package studio.lumina.starter.world;

import java.util.List;
import java.util.stream.IntStream;

/// Colours of what is seen: the sun with a soft edge, light from the sky and from the ground.
final class Light {
  private static final int RAYS = 8;
  private static final double SUN_RADIUS = 0.11;
  private static final double GOLDEN = 2.39996; // golden angle: even points on a disc

  private final Scene scene;
  private final List<List<Solid>> solids;
  private final Vec sun;
  private final Vec[] rays;

  Light(Scene scene, List<List<Solid>> solids) {
    this.scene = scene;
    this.solids = solids;
    sun = scene.sun();
    Vec a = sun.cross(new Vec(0, 1, 0)).unit();
    Vec b = sun.cross(a);
    rays =
        IntStream.range(0, RAYS)
            .mapToObj(k -> {
              double radius = SUN_RADIUS * Math.sqrt((k + 0.5) / RAYS);
              return sun.plus(a.times(radius * Math.cos(GOLDEN * k)))
                  .plus(b.times(radius * Math.sin(GOLDEN * k)))
                  .unit();
            })
            .toArray(Vec[]::new);
  }

  /// Share of the sun that reaches a point of the ground.
  double onGround(Vec p) {
    return reaching(p.plus(new Vec(0, 1e-3, 0)), 1);
  }

  /// Share of the sun that reaches a point of a thing.
  double onThing(Vec p, Vec normal) {
    return normal.dot(sun) > 0 ? reaching(p.plus(normal.times(4e-2)), 2) : 0;
  }

  private double reaching(Vec p, int every) {
    int blocked = 0;
    int all = 0;
    for (int i = 0; i < RAYS; i += every) {
      all++;
      if (meets(p, rays[i])) {
        blocked++;
      }
    }
    return 1 - (double) blocked / all;
  }

  private boolean meets(Vec p, Vec ray) {
    for (List<Solid> thing : solids) {
      for (Solid solid : thing) {
        if (solid.near(p, ray) && solid.cast(p, ray) < Solid.MISS) {
          return true;
        }
      }
    }
    return false;
  }

  Vec sky(Vec d) {
    Daytime.Sky sky = scene.time().sky();
    double h = Math.clamp(d.y() / 0.42, 0, 1);
    return h < 0.5
        ? sky.low().towards(sky.middle(), Math.sqrt(h * 2))
        : sky.middle().towards(sky.top(), h * 2 - 1);
  }

  /// Share of the light that reaches the ground where `lit` of the sun does: less of the sky's
  /// close to a thing.
  double shadow(Vec p, double lit) {
    double shade = 0.52 + 0.48 * lit;
    for (Thing thing : scene.things()) {
      if (thing.on() < 0) {
        double away =
            Math.hypot(p.x() - thing.at().x(), p.z() - thing.at().z())
                / Math.max(thing.breadth(), 0.5 * thing.radius());
        shade *= 1 - 0.30 * Math.exp(-Math.pow(away / 0.95, 4));
      }
    }
    return shade;
  }

  Vec ground(Vec p, double shadow) {
    Daytime time = scene.time();
    Vec base = scene.ground().rgb().times(time.tint()).times(shadow);
    double middle = Math.max(0, 1 - Math.abs(p.x()) / 8);
    double haze = 0.8 * (1 - Math.exp(-Math.max(p.z() + 1, 0) / 34));
    return base.times(1 + 0.05 * middle).towards(time.sky().low().times(0.92), haze);
  }

  Vec shade(Thing thing, Vec p, Vec n, Vec d, double lit, Daytime time, Ground ground) {
    double diffuse = Math.max(n.dot(sun), 0) * lit;
    double up = 0.5 + 0.5 * n.y();
    Vec bounce = ground.rgb().times(time.tint()).times(0.10 * (1 - up));
    Vec all = time.sun().times(diffuse).plus(time.ambient().times(0.72 + 0.5 * up)).plus(bounce);
    Vec colour = thing.colour().rgb().times(all);
    if (thing.material() == Material.MATTE) {
      return colour.times(0.97).plus(new Vec(0.02, 0.02, 0.02));
    }
    double facing = Math.max(n.dot(sun.minus(d).unit()), 0);
    double rim = 0.03 + 0.22 * Math.pow(1 - Math.max(-n.dot(d), 0), 4);
    return colour
        .towards(time.sky().middle(), rim)
        .plus(time.sun().times(0.85 * Math.pow(facing, 70) * lit));
  }
}
