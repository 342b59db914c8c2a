package studio.lumina.starter.world;

import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.Size;

/// Draws a scene by casting rays: two by two a pixel, a sun with a soft edge, light from the sky.
public final class Renderer {
  private static final int FINE = 2; // rays a pixel, each way
  private static final double FAR_SHADOWS = 9; // metres from the middle

  private final Scene scene;
  private final List<List<Solid>> solids;
  private final Light light;
  private final Size size;
  private final Camera camera;

  private Renderer(Scene scene) {
    this.scene = scene;
    solids = scene.things().stream().map(Thing::solids).toList();
    light = new Light(scene, solids);
    size = scene.size();
    camera = scene.camera();
  }

  /// The picture of a scene with all its maps.
  public static Rendering render(Scene scene) {
    return new Renderer(scene).rendering();
  }

  /// What one ray meets.
  private record Hit(double distance, int thing, Vec normal) {}

  private Rendering rendering() {
    int pixels = size.width() * size.height();
    Rendering made =
        new Rendering(
            size,
            new byte[3 * pixels],
            new byte[5 * pixels / 4],
            new float[pixels],
            new float[3 * pixels],
            new byte[pixels]);
    // Two rows of pixels make one row of `bare`.
    IntStream.range(0, size.height() / 2).forEach(y -> rows(made, y));
    return made;
  }

  private void rows(Rendering made, int pair) {
    double[] bare = new double[5 * (size.width() / 2)];
    for (int y = 2 * pair; y < 2 * pair + 2; y++) {
      for (int x = 0; x < size.width(); x++) {
        pixel(made, x, y, bare);
      }
    }
    int start = 5 * pair * (size.width() / 2);
    for (int i = 0; i < bare.length; i++) {
      made.bare()[start + i] = level(bare[i] / (4 * FINE * FINE));
    }
  }

  private void pixel(Rendering made, int x, int y, double[] bare) {
    Vec sum = Vec.ZERO;
    double lit = -1;
    int at = 5 * (x / 2);
    for (int i = 0; i < FINE * FINE; i++) {
      Vec d = camera.ray(x + (0.5 + i % FINE) / FINE, y + (0.5 + i / FINE) / FINE);
      Hit hit = cast(d);
      Vec p = Camera.PLACE.plus(d.times(hit.distance));
      if (i == 0) {
        note(made, y * size.width() + x, hit, d);
      }
      Vec colour;
      if (hit.thing >= 0) {
        Thing thing = scene.things().get(hit.thing);
        double sunlit = light.onThing(p, hit.normal);
        colour = light.shade(thing, p, hit.normal, d, sunlit, scene.time(), scene.ground());
        Vec plain = light.shade(thing, p, hit.normal, d, sunlit, Daytime.DAY, Ground.STONE).clip();
        bare[at] += 1;
        bare[at + 1] += plain.x();
        bare[at + 2] += plain.y();
        bare[at + 3] += plain.z();
      } else if (hit.thing == -1) {
        if (lit < 0) { // once a pixel: it is soft anyway
          boolean close = Math.abs(p.x()) < FAR_SHADOWS && Math.abs(p.z()) < FAR_SHADOWS;
          lit = close ? light.onGround(p) : 1;
        }
        double shadow = light.shadow(p, lit);
        colour = light.ground(p, shadow);
        bare[at + 4] += 1 - shadow;
      } else {
        colour = light.sky(d);
      }
      sum = sum.plus(colour.clip());
    }
    int to = 3 * (y * size.width() + x);
    made.rgb()[to] = level(sum.x() / (FINE * FINE));
    made.rgb()[to + 1] = level(sum.y() / (FINE * FINE));
    made.rgb()[to + 2] = level(sum.z() / (FINE * FINE));
  }

  private static byte level(double share) {
    return (byte) Math.floor(Math.min(share, 1) * 255 + 0.5);
  }

  private static void note(Rendering made, int at, Hit hit, Vec d) {
    made.what()[at] = (byte) (hit.thing + Rendering.FIRST);
    made.depth()[at] = hit.thing == -2 ? Float.POSITIVE_INFINITY : (float) (hit.distance * d.z());
    made.normal()[3 * at] = (float) hit.normal.x();
    made.normal()[3 * at + 1] = (float) hit.normal.y();
    made.normal()[3 * at + 2] = (float) hit.normal.z();
  }

  /// The nearest surface: a thing's index, -1 for the ground, -2 for the sky.
  private Hit cast(Vec d) {
    double best = d.y() < -1e-4 ? -Camera.HEIGHT / d.y() : Solid.MISS;
    int thing = best < Solid.MISS ? -1 : -2;
    Solid met = null;
    for (int k = 0; k < solids.size(); k++) {
      for (Solid solid : solids.get(k)) {
        if (solid.near(Camera.PLACE, d)) {
          double t = solid.cast(Camera.PLACE, d);
          if (t < best) {
            best = t;
            thing = k;
            met = solid;
          }
        }
      }
    }
    Vec normal =
        met != null
            ? met.normal(Camera.PLACE.plus(d.times(best)))
            : thing == -1 ? new Vec(0, 1, 0) : Vec.ZERO;
    return new Hit(best, thing, normal);
  }
}
