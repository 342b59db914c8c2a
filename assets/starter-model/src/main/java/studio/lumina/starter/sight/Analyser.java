package studio.lumina.starter.sight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Colour;
import studio.lumina.starter.world.Daytime;
import studio.lumina.starter.world.Rendering;
import studio.lumina.starter.world.Shape;

/// Finds coloured shapes in pictures. Immutable: any thread may use it.
///
/// The sky tells the time of day; a colour table for each time labels pixels; patches of a label
/// are things; a small network tells a patch's shape from its outline and its shading.
public final class Analyser {
  private static final double SMALLEST = 0.0037; // of the picture: 60 of 128 x 128 pixels
  private static final double SEEN = 0.5; // of a thing's pixels in its patch, to learn from

  private static final double LARGEST = 0.5; // of the picture
  private static final double SPLINTER = 0.3;
  private static final double WITHIN = 0.75;

  private final Skies skies;
  private final ColourTable colours;
  private final ShapeNet shapes;

  /// Learns from scenes; give each as rendered and as a codec shows it, so that soft outlines are
  /// recognised too.
  ///
  /// @throws IllegalArgumentException where there is nothing to learn from
  public Analyser(List<Study> studies) {
    skies = new Skies(studies);
    colours = new ColourTable(studies, skies);
    List<float[]> x = new ArrayList<>();
    List<Integer> y = new ArrayList<>();
    for (Study study : studies) {
      Picture picture = study.shown();
      byte[] labels = colours.labels(picture, skies.time(picture));
      for (Patch patch : Patch.of(labels, picture.width(), least(picture))) {
        Shape shape = shape(study, patch);
        if (shape != null) {
          x.add(PatchFeatures.of(picture, patch, false));
          x.add(PatchFeatures.of(picture, patch, true));
          y.add(shape.ordinal());
          y.add(shape.ordinal());
        }
      }
    }
    if (x.isEmpty()) {
      throw new IllegalArgumentException("nothing to be seen in " + studies.size() + " scenes");
    }
    shapes =
        new ShapeNet(
            x.toArray(float[][]::new),
            y.stream().mapToInt(Integer::intValue).toArray(),
            Shape.values().length);
  }

  /// The shape that most of a patch shows; null where it is no good example of one.
  private static @Nullable Shape shape(Study study, Patch patch) {
    int[] shown = new int[study.scene().named().size()];
    for (int i : patch.pixels()) {
      int thing = study.made().what()[i] - Rendering.FIRST;
      if (thing >= 0) {
        shown[thing]++;
      }
    }
    for (int thing = 0; thing < shown.length; thing++) {
      boolean most = shown[thing] > SEEN * patch.pixels().length;
      if (most && shown[thing] > SEEN * study.made().pixels(thing)) {
        return study.scene().named().get(thing).shape();
      }
    }
    return null;
  }

  private static int least(Picture picture) {
    return (int) (SMALLEST * picture.width() * picture.height());
  }

  /// What is to be seen in an RGB picture.
  ///
  /// A thing is a patch of one named colour of 0.37 % to half of the picture's pixels that is no
  /// splinter: a splinter has less than three in ten of a larger patch's pixels, and its box lies
  /// within the larger one's.
  public Look look(Picture picture) {
    Daytime time = skies.time(picture);
    byte[] labels = colours.labels(picture, time);
    List<Patch> patches = new ArrayList<>();
    for (Patch patch : Patch.of(labels, picture.width(), least(picture))) {
      boolean all = patch.pixels().length > LARGEST * labels.length;
      if (!all && patches.stream().noneMatch(larger -> splinter(patch, larger))) {
        patches.add(patch);
      }
    }
    return new Look(time, labels, patches.stream().map(patch -> sighting(picture, patch)).toList());
  }

  private static boolean splinter(Patch patch, Patch larger) {
    Box common = patch.box().common(larger.box());
    return patch.pixels().length < SPLINTER * larger.pixels().length
        && common.area() > WITHIN * patch.box().area();
  }

  private Sighting sighting(Picture picture, Patch patch) {
    return new Sighting(
        Colour.values()[patch.label() - 1],
        Shape.values()[shapes.best(PatchFeatures.of(picture, patch, false))],
        patch.box(),
        patch.pixels().length);
  }
}
