package studio.lumina.core.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;

class PresetsTest {
  @Test
  void mapsAreDrawnWithoutGuidanceAndPicturesAsTheModelLikes() {
    Sampling liked = new Sampling(0, 3.0, 0.9, 100, 7);
    for (Task task : Task.values()) {
      Sampling preset = Presets.of(task);
      assertEquals(task.isVision() ? 1.0 : 4.0, preset.guidance());
      assertEquals(task.isVision() ? 200 : 2000, preset.imageTopK());
      assertEquals(task.isVision() ? 1.0 : 3.0, Presets.of(task, liked).guidance());
      assertEquals(task.isVision() ? 10 : 100, Presets.of(task, liked).imageTopK());
    }
  }

  @Test
  void aModelThatDrawsFromFewCandidatesTakesTheLikeliestForMaps() {
    Sampling narrow = new Sampling(0, 3.0, 1.0, 4, 1);
    assertEquals(1, Presets.of(Task.SEGMENTATION, narrow).imageTopK());
  }
}
