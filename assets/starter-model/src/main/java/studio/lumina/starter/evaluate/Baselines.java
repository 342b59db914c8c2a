package studio.lumina.starter.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.starter.sight.Study;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Joint;
import studio.lumina.starter.world.Maps;
import studio.lumina.starter.world.Shape;
import studio.lumina.starter.world.Spot;

/// The best answers without looking: mean pictures, the most frequent class of each pixel, the mean
/// box, the skeleton of mean joints.
record Baselines(
    Picture photo, Picture depth, Picture normals, Picture classes, Picture box, Picture skeleton) {

  Baselines(List<Study> studies) {
    this(
        mean(studies, study -> study.made().rgb()),
        mean(studies, study -> Maps.depth(study.made())),
        mean(studies, study -> Maps.normals(study.made())),
        usual(studies),
        box(studies),
        skeleton(studies));
  }

  private static Size size(List<Study> studies) {
    return studies.getFirst().scene().size();
  }

  private static Picture mean(List<Study> studies, Function<Study, byte[]> map) {
    Size size = size(studies);
    int[] sum = new int[3 * size.width() * size.height()];
    for (Study study : studies) {
      byte[] rgb = map.apply(study);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rgb[i] & 0xff;
      }
    }
    byte[] mean = new byte[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (byte) (sum[i] / studies.size());
    }
    return PixelReading.picture(size, mean);
  }

  private static Picture usual(List<Study> studies) {
    Size size = size(studies);
    int[] colours = Maps.classColours();
    int[][] met = new int[size.width() * size.height()][colours.length];
    for (Study study : studies) {
      for (int i = 0; i < met.length; i++) {
        met[i][Maps.classAt(study.scene(), study.made(), i)]++;
      }
    }
    byte[] rgb = new byte[3 * met.length];
    for (int i = 0; i < met.length; i++) {
      int best = 0;
      for (int k = 1; k < colours.length; k++) {
        best = met[i][k] > met[i][best] ? k : best;
      }
      for (int c = 0; c < 3; c++) {
        rgb[3 * i + c] = (byte) (colours[best] >> 16 - 8 * c);
      }
    }
    return PixelReading.picture(size, rgb);
  }

  private static Picture box(List<Study> studies) {
    List<Box> boxes = studies.stream().map(study -> study.made().box(0)).toList();
    return PixelReading.picture(
        size(studies),
        Maps.box(
            size(studies),
            new Box(
                boxes.stream().mapToDouble(Box::left).average().orElseThrow(),
                boxes.stream().mapToDouble(Box::top).average().orElseThrow(),
                boxes.stream().mapToDouble(Box::right).average().orElseThrow(),
                boxes.stream().mapToDouble(Box::bottom).average().orElseThrow())));
  }

  private static Picture skeleton(List<Study> studies) {
    List<List<Spot>> all =
        studies.stream()
            .filter(study -> study.scene().named().getFirst().shape() == Shape.FIGURE)
            .map(study -> study.scene().joints(0))
            .toList();
    List<Spot> mean =
        Arrays.stream(Joint.values())
            .map(Joint::ordinal)
            .map(j ->
                new Spot(
                    all.stream().mapToDouble(s -> s.get(j).x()).average().orElse(0),
                    all.stream().mapToDouble(s -> s.get(j).y()).average().orElse(0)))
            .toList();
    return PixelReading.picture(size(studies), Maps.skeleton(size(studies), mean));
  }
}
