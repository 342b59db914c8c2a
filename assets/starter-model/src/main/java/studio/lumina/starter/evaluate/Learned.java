package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.Size;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.sight.Study;
import studio.lumina.starter.world.Renderer;
import studio.lumina.starter.world.Scenes;

/// What is learned from scenes that training may see too: the analyser, and answers that are always
/// the same.
record Learned(Analyser analyser, Baselines constants) {
  private static final Scenes SCENES = new Scenes(501, false);
  private static final int RENDERED = 3;

  /// Learns from scenes as rendered and, the first of them, as the checkpoint's codec shows them.
  ///
  /// @param count how many the codec shows; three times as many are rendered
  static Learned of(ModelUnderTest subject, int count, Observer observer) {
    List<Study> studies = new ArrayList<>(rendered(RENDERED * count, subject.size()));
    for (int i = 0; i < count; i++) {
      observer.progress("preparing", i, count);
      Study study = studies.get(i);
      studies.add(study.shown(subject.recoded(study.shown())));
    }
    return new Learned(new Analyser(studies), new Baselines(studies.subList(0, count)));
  }

  /// The first of these scenes as rendered.
  static List<Study> rendered(int count, Size size) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> SCENES.scene(i, size))
        .map(scene -> Study.rendered(scene, Renderer.render(scene)))
        .toList();
  }
}
