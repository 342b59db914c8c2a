package studio.lumina.core.verify;

import java.util.List;
import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;

/// `expected/preprocess`: the sizes on offer, the one chosen, and the resizer.
final class PreprocessChecks {
  private PreprocessChecks() {}

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("preprocess", "preprocess.json");
    for (Entry list : all.list("crop_size_lists")) {
      checks.check(
          "preprocess: sizes for " + list.json().path("target_size"),
          () ->
              Measure.exact(
                  list.list("sizes").stream().map(Entry::size).toList(),
                  Size.forTarget(list.whole("target_size"))));
    }
    for (Entry choice : all.list("chosen_crops")) {
      checks.check(
          "preprocess: size chosen for "
              + choice.json().path("image")
              + " at "
              + choice.json().path("target_size"),
          () -> {
            int width = choice.at("image").at(0).json().intValue();
            int height = choice.at("image").at(1).json().intValue();
            Size chosen =
                Fitting.choose(width, height, Size.forTarget(choice.whole("target_size")));
            List<Object> found = List.of(chosen, steps(width, height, chosen));
            Entry bicubic = choice.at("bicubic_size");
            List<String> expected =
                choice.elements("box_halvings").stream().map(PreprocessChecks::pair).toList();
            return Measure.exact(
                List.of(choice.at("chosen_crop").size(), expected + " " + pair(bicubic)), found);
          });
    }
    for (Entry resize : all.list("resize_results")) {
      String name = "preprocess: " + resize.json().path("input_png").asString("?");
      checks.check(name + " scaled", () -> scaled(resize));
      checks.check(name + " fitted and on white", () -> fitted(resize));
    }
  }

  private static String pair(Entry size) {
    return size.at(0).json().intValue() + "x" + size.at(1).json().intValue();
  }

  private static String steps(int width, int height, Size size) {
    Fitting.Steps steps = Fitting.steps(width, height, size);
    return steps.halvings() + " " + steps.width() + "x" + steps.height();
  }

  private static Measure scaled(Entry resize) {
    Picture photo = PictureFile.read(resize.file("input_png"));
    Size chosen =
        Fitting.choose(photo.width(), photo.height(), Size.forTarget(resize.whole("target_size")));
    if (!chosen.equals(resize.at("crop").size())) {
      return Measure.exact(resize.at("crop").size(), chosen);
    }
    Picture scaled = Fitting.cover(photo, chosen);
    return Measure.levels(resize.at("output_pixels").bytes(), scaled.samples());
  }

  private static Measure fitted(Entry resize) {
    Picture photo = PictureFile.read(resize.file("input_png"));
    Picture fitted = Fitting.fit(photo, Crop.CENTRE, Size.forTarget(resize.whole("target_size")));
    return Measure.levels(resize.at("rgb_after_whitening").bytes(), fitted.samples());
  }
}
