package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.lumina.core.Engine;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Maps;

/// How much of pictures and of their maps outlives encoding and decoding, and how many of the codes
/// are in use.
final class CodecTrial {
  private static final int SHOWN = 4;
  private static final String PHOTO = "photo";

  private final Engine engine;
  private final ModelUnderTest subject;
  private final int codebook;
  private final Observer observer;
  private final Columns columns = new Columns();
  private final Set<Integer> photoCodes = new HashSet<>();
  private final Set<Integer> allCodes = new HashSet<>();

  CodecTrial(Engine engine, ModelUnderTest subject, int codebook, Observer observer) {
    this.engine = engine;
    this.subject = subject;
    this.codebook = codebook;
    this.observer = observer;
  }

  SkillReport report(int samples) {
    for (int i = 0; i < samples; i++) {
      observer.progress("codec", i, samples);
      boolean shows = i < SHOWN;
      pictures(Sample.of(i, subject.size()))
          .forEach((kind, picture) -> {
            Picture decoded = judge(kind, picture);
            if (shows && kind.equals(PHOTO)) {
              observer.shown(new Exhibit(Skill.CODEC, "", List.of(picture, decoded)));
            }
          });
    }
    List<Row> rows = new ArrayList<>(columns.rows());
    rows.add(used("codes used by the photos", photoCodes, samples));
    rows.add(used("codes used by photos and maps", allCodes, samples));
    return new SkillReport(Skill.CODEC, samples, List.of("the constant is one middle grey"), rows);
  }

  private static Map<String, Picture> pictures(Sample sample) {
    Map<String, Picture> all = new LinkedHashMap<>();
    all.put(PHOTO, sample.picture());
    all.put("depth", of(sample, Maps.depth(sample.made())));
    all.put("segmentation", of(sample, Maps.classes(sample.scene(), sample.made())));
    all.put("normals", of(sample, Maps.normals(sample.made())));
    all.put("box", of(sample, Maps.box(sample.scene().size(), sample.made().box(0))));
    if (sample.mannequin() >= 0) {
      all.put("skeleton", of(sample, Maps.skeletons(sample.scene())));
    }
    return all;
  }

  private static Picture of(Sample sample, byte[] map) {
    return PixelReading.picture(sample.scene().size(), map);
  }

  /// Counts and compares; returns the picture as it comes back.
  private Picture judge(String kind, Picture picture) {
    Part.Drawn codes = subject.encoded(picture);
    for (int code : codes.codes().ids()) {
      allCodes.add(code);
      if (kind.equals(PHOTO)) {
        photoCodes.add(code);
      }
    }
    Criterion check = new Criterion("PSNR, " + kind, Unit.DECIBELS);
    Picture decoded = engine.decode(codes);
    columns.add(
        Columns.Who.MODEL, Map.of(check, new Score.Value(PixelReading.psnr(picture, decoded))));
    columns.add(
        Columns.Who.CONSTANT,
        Map.of(
            check, new Score.Value(PixelReading.psnr(picture, PixelReading.grey(subject.size())))));
    return decoded;
  }

  private Row used(String name, Set<Integer> codes, int samples) {
    double share = (double) codes.size() / codebook;
    Figure figure = new Figure(share, share, share, samples);
    return new Row(
        name,
        Unit.SHARE,
        Optional.of(figure),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
