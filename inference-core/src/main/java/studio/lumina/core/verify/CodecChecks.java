package studio.lumina.core.verify;

import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.torch.ControlPage;

/// `expected/vqgan`: pixels to codes and back; where the set has `flat.json`, flat pictures too.
final class CodecChecks {
  private static final double TOLERANCE = 2e-5;

  /// Of flat pictures, whose values were computed in double precision.
  private static final double FLAT_TOLERANCE = 1e-4;

  private CodecChecks() {}

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("vqgan", "vqgan.json");
    try (ControlPage page = new ControlPage();
        VqCodec codec = folder.codec(page)) {
      for (Entry entry : all.list("encode")) {
        String name = "vqgan: " + entry.json().path("png").asString("?");
        checks.check(
            name + " on white",
            () -> Measure.levels(entry.at("rgb_after_whitening").bytes(), white(entry).samples()));
        checks.check(name + " sides", () -> sides(entry));
        checks.check(
            name + " codes",
            () -> Measure.ids(entry.ids("codes"), codec.encoded(white(entry)).codes()));
        checks.check(
            name + " number of codes",
            () ->
                Measure.exact(
                    entry.whole("distinct_codes"),
                    (int) IntStream.of(codec.encoded(white(entry)).codes()).distinct().count()));
        checks.check(
            name + " latents",
            () ->
                Measure.absolute(
                    entry.at("pre_quantization").floats(),
                    codec.encoded(white(entry)).latents(),
                    TOLERANCE));
      }
      if (folder.has("vqgan", "flat.json")) {
        flat(folder.expected("vqgan", "flat.json"), codec, checks);
      }
      int number = 0;
      for (Entry entry : all.list("decode")) {
        String name = "vqgan: decode " + number++;
        checks.check(
            name + " pixels",
            () ->
                Measure.absolute(
                    entry.at("pixels_before_clamp").floats(),
                    codec.decoded(entry.ids("codes"), entry.whole("latent_width")).values(),
                    TOLERANCE));
        checks.check(
            name + " rows",
            () ->
                Measure.exact(
                    entry.whole("latent_height"),
                    entry.ids("codes").length / entry.whole("latent_width")));
        checks.check(
            name + " as a picture",
            () ->
                Measure.levels(
                    entry.at("rgb_uint8").bytes(), PictureFile.read(entry.file("png")).samples()));
        checks.check(
            name + " rgb",
            () ->
                Measure.levels(
                    entry.at("rgb_uint8").bytes(),
                    codec.decode(entry.ids("codes"), entry.whole("latent_width")).samples()));
      }
    }
  }

  private static void flat(Entry all, VqCodec codec, Checks checks) {
    for (Entry entry : all.list("encode")) {
      String name = "vqgan: " + entry.json().path("png").asString("?");
      checks.check(
          name + " codes",
          () -> Measure.ids(entry.ids("codes"), codec.encoded(white(entry)).codes()));
      checks.check(
          name + " latents",
          () ->
              Measure.absolute(
                  entry.at("latents").floats(),
                  every(entry.whole("latents_every"), codec.encoded(white(entry)).latents()),
                  FLAT_TOLERANCE));
    }
  }

  private static Measure sides(Entry entry) {
    Picture picture = PictureFile.read(entry.file("png"));
    return Measure.exact(
        List.of(
            entry.whole("width"),
            entry.whole("height"),
            entry.whole("latent_width"),
            entry.whole("latent_height")),
        List.of(
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
