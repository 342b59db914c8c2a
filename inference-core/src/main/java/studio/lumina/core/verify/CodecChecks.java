package studio.lumina.core.verify;

import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.torch.ControlPage;

/// `expected/vqgan`: pixels to codes and back; where the set has `flat.json`, flat pictures too.
final class CodecChecks {
  private static final double TOLERANCE = 2e-5;

  /// Of flat pictures, whose values were computed in double precision.
  private static final double FLAT_TOLERANCE = 1e-4;

  /// Of squared distances between latents and entries.
  private static final double GAP_TOLERANCE = 1e-4;

  /// In levels.
  private static final double UNDECIDED = 0.001;

  private CodecChecks() {}

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("vqgan", "vqgan.json");
    StoredTensor book = folder.codebook();
    try (ControlPage page = new ControlPage();
        VqCodec codec = folder.codec(page)) {
      for (Entry entry : all.list("encode")) {
        String name = "vqgan: " + entry.json().path("png").asString("?");
        Once<VqCodec.Encoded> encoded = new Once<>(() -> codec.encoded(white(entry)));
        checks.check(
            name + " on white",
            () -> Measure.levels(entry.at("rgb_after_whitening").bytes(), white(entry).samples()));
        checks.check(name + " sides", () -> sides(entry));
        checks.check(name + " codes", () -> Measure.ids(entry.ids("codes"), encoded.get().codes()));
        checks.check(
            name + " number of codes",
            () ->
                Measure.exact(
                    entry.whole("distinct_codes"),
                    (int) IntStream.of(encoded.get().codes()).distinct().count()));
        checks.check(
            name + " latents",
            () ->
                Measure.absolute(
                    entry.at("pre_quantization").floats(), encoded.get().latents(), TOLERANCE));
        checks.check(name + " closest choice", () -> closest(entry, encoded.get(), book));
      }
      if (folder.has("vqgan", "flat.json")) {
        flat(folder.expected("vqgan", "flat.json"), codec, book, checks);
      }
      int number = 0;
      for (Entry entry : all.list("decode")) {
        String name = "vqgan: decode " + number++;
        Once<VqCodec.Decoded> decoded =
            new Once<>(() -> codec.decoded(entry.ids("codes"), entry.whole("latent_width")));
        checks.check(
            name + " pixels",
            () ->
                Measure.absolute(
                    entry.at("pixels_before_clamp").floats(), decoded.get().values(), TOLERANCE));
        checks.check(name + " sides", () -> decodedSides(entry));
        checks.check(name + " values that truncating may decide", () -> undecided(entry));
        checks.check(
            name + " as a picture",
            () ->
                Measure.levels(
                    entry.at("rgb_uint8").bytes(), PictureFile.read(entry.file("png")).samples()));
        checks.check(
            name + " rgb",
            () -> Measure.levels(entry.at("rgb_uint8").bytes(), decoded.get().picture().samples()));
      }
    }
  }

  private static void flat(Entry all, VqCodec codec, StoredTensor book, Checks checks) {
    for (Entry entry : all.list("encode")) {
      String name = "vqgan: " + entry.json().path("png").asString("?");
      Once<VqCodec.Encoded> encoded = new Once<>(() -> codec.encoded(white(entry)));
      checks.check(name + " codes", () -> Measure.ids(entry.ids("codes"), encoded.get().codes()));
      checks.check(
          name + " latents",
          () ->
              Measure.absolute(
                  entry.at("latents").floats(),
                  every(entry.whole("latents_every"), encoded.get().latents()),
                  FLAT_TOLERANCE));
      checks.check(name + " closest choice", () -> closest(entry, encoded.get(), book));
      checks.check(
          name + " sides",
          () -> {
            Picture picture = PictureFile.read(entry.file("png"));
            return Measure.exact(
                latentSides(entry),
                List.of(picture.height() / Size.CELL, picture.width() / Size.CELL));
          });
    }
  }

  private static Measure closest(Entry entry, VqCodec.Encoded encoded, StoredTensor book) {
    double gap =
        CodebookGap.of(encoded.latents(), book.floats(), Math.toIntExact(book.shape().get(1)));
    return Measure.absolute(
        new float[] {(float) entry.number("min_distance_gap")},
        new float[] {(float) gap},
        GAP_TOLERANCE);
  }

  private static List<Integer> latentSides(Entry entry) {
    return List.of(entry.whole("latent_height"), entry.whole("latent_width"));
  }

  private static Measure decodedSides(Entry entry) {
    Entry shape = entry.at("rgb_uint8").at("shape");
    return Measure.exact(
        latentSides(entry),
        List.of(
            shape.at(0).json().intValue() / Size.CELL, shape.at(1).json().intValue() / Size.CELL));
  }

  /// Of the set's own values, so many lie so close to a level that rounding decides which one it
  /// is.
  private static Measure undecided(Entry entry) {
    int found = 0;
    for (float value : entry.at("pixels_before_clamp").floats()) {
      float level = (Math.clamp(value, -1f, 1f) + 1) / 2 * 255;
      found += level > 0 && level < 255 && Math.abs(level - Math.rint(level)) < UNDECIDED ? 1 : 0;
    }
    return Measure.exact(entry.whole("values_within_0.001_of_an_integer_boundary"), found);
  }

  private static Measure sides(Entry entry) {
    Picture picture = PictureFile.read(entry.file("png"));
    return Measure.exact(
        List.of(
            entry.text("mode"),
            entry.whole("width"),
            entry.whole("height"),
            entry.whole("latent_width"),
            entry.whole("latent_height")),
        List.of(
            PreprocessChecks.mode(picture),
            picture.width(),
            picture.height(),
            picture.width() / Size.CELL,
            picture.height() / Size.CELL));
  }

  private static float[] every(int step, float[] values) {
    float[] some = new float[Math.ceilDiv(values.length, step)];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * step];
    }
    return some;
  }

  private static Picture white(Entry entry) {
    return Fitting.white(PictureFile.read(entry.file("png")));
  }
}
