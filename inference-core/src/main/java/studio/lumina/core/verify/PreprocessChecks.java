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
    checks.check(
        "preprocess: side of a patch", () -> Measure.exact(all.whole("patch_size"), Size.UNIT));
    for (Entry list : all.list("crop_size_lists")) {
      checks.check(
          "preprocess: patches at " + list.json().path("target_size"),
          () -> {
            int side = list.whole("target_size") / Size.UNIT;
            return Measure.exact(list.whole("num_patches"), side * side);
          });
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
      checks.check(
          "preprocess: room for the crop of "
              + choice.json().path("image")
              + " at "
              + choice.json().path("target_size"),
          () -> {
            Size chosen = choice.at("chosen_crop").size();
            Fitting.Steps steps =
                Fitting.steps(
                    choice.at("image").at(0).json().intValue(),
                    choice.at("image").at(1).json().intValue(),
                    chosen);
            return Measure.exact(
                List.of(choice.whole("free_x"), choice.whole("free_y")),
                List.of(steps.width() - chosen.width(), steps.height() - chosen.height()));
          });
    }
    for (Entry resize : all.list("resize_results")) {
      String name = "preprocess: " + resize.json().path("input_png").asString("?");
      checks.check(name + " read and scaled in steps", () -> described(resize));
      checks.check(name + " scaled", () -> scaled(resize));
      checks.check(name + " scaled, as a picture", () -> drawn(resize));
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

  /// What is said of a resize in words and numbers. The offset of the crop is that of a picture
  /// without room for another.
  private static Measure described(Entry resize) {
    Picture photo = PictureFile.read(resize.file("input_png"));
    Size size = resize.at("crop").size();
    List<String> halvings =
        resize.elements("box_halvings").stream().map(PreprocessChecks::pair).toList();
    Fitting.Steps steps = Fitting.steps(photo.width(), photo.height(), size);
    return Measure.exact(
        List.of(
            resize.text("mode"),
            pair(resize.at("input")),
            halvings + " " + pair(resize.at("bicubic_size")),
            pair(resize.at("crop_offset"))),
        List.of(
            mode(photo),
            photo.width() + "x" + photo.height(),
            steps(photo.width(), photo.height(), size),
            (steps.width() - size.width()) / 2 + "x" + (steps.height() - size.height()) / 2));
  }

  /// As the sets name it.
  static String mode(Picture photo) {
    return switch (photo.mode()) {
      case GREY -> "L";
      case GREY_ALPHA -> "LA";
      case RGB -> "RGB";
      case RGBA -> "RGBA";
    };
  }

  private static Measure drawn(Entry resize) {
    return Measure.levels(
        resize.at("output_pixels").bytes(), PictureFile.read(resize.file("output_png")).samples());
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
