package studio.lumina.core.verify;

import studio.lumina.core.Picture;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.torch.ControlPage;

/// `expected/vqgan`: pixels to codes and back.
final class CodecChecks {
  private static final double TOLERANCE = 2e-5;

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
        checks.check(
            name + " codes",
            () -> Measure.ids(entry.ids("codes"), codec.encoded(white(entry)).codes()));
        checks.check(
            name + " latents",
            () ->
                Measure.absolute(
                    entry.at("pre_quantization").floats(),
                    codec.encoded(white(entry)).latents(),
                    TOLERANCE));
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
            name + " rgb",
            () ->
                Measure.levels(
                    entry.at("rgb_uint8").bytes(),
                    codec.decode(entry.ids("codes"), entry.whole("latent_width")).samples()));
      }
    }
  }

  private static Picture white(Entry entry) {
    return Fitting.white(PictureFile.read(entry.file("png")));
  }
}
