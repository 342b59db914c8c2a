package studio.lumina.starter.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.starter.world.Named;
import studio.lumina.starter.world.Renderer;
import studio.lumina.starter.world.Scene;
import studio.lumina.starter.world.Scenes;

class AnalyserTest {
  private static final Size SIZE = new Size(128, 128);

  private static List<Study> studies(Scenes scenes, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> scenes.scene(i, SIZE))
        .map((Scene scene) -> Study.rendered(scene, Renderer.render(scene)))
        .toList();
  }

  @Test
  void nineOfTenThingsAreFoundInScenesItNeverSaw() {
    Analyser analyser = new Analyser(studies(new Scenes(501, false), 160));
    int things = 0;
    int colours = 0;
    int shapes = 0;
    for (Study study : studies(new Scenes(7001, true), 40)) {
      Look look = analyser.look(study.shown());
      assertEquals(study.scene().time(), look.time());
      for (Named named : study.scene().named()) {
        things++;
        colours += look.of(named.colour()).isEmpty() ? 0 : 1;
        shapes += look.things().stream().anyMatch(thing -> thing.is(named)) ? 1 : 0;
      }
    }
    assertTrue(colours >= 0.95 * things, colours + " colours of " + things);
    assertTrue(shapes >= 0.9 * things, shapes + " of " + things);
    Picture grey = new Picture(128, 128, Picture.Mode.RGB, new byte[3 * 128 * 128]);
    assertTrue(analyser.look(grey).things().size() <= 1);
  }

  @Test
  void patchesTouchByTheirSides() {
    byte[] labels = {
      1, 1, 0, 2, //
      0, 1, 0, 2, //
      1, 0, 2, 2, //
    };
    List<Patch> patches = Patch.of(labels, 4, 2);
    assertEquals(List.of(2, 1), patches.stream().map(Patch::label).toList());
    assertEquals(4, patches.getFirst().pixels().length);
    assertEquals(2, patches.getFirst().box().left());
    assertEquals(3, patches.getFirst().box().bottom());
    assertEquals(3, patches.getLast().pixels().length);
  }
}
