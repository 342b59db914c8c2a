package studio.lumina.core.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;

class SamplingPresetsTest {
  @Test
  void mapsAreDrawnWithoutGuidanceAndPicturesAsTheModelLikes() {
    Sampling liked = new Sampling(0, 3.0, 0.9, 100, 7);
    for (Task task : Task.values()) {
      Sampling preset = SamplingPresets.of(task);
      assertEquals(task.isVision() ? 1.0 : 4.0, preset.guidance());
      assertEquals(task.isVision() ? 200 : 2000, preset.imageTopK());
      assertEquals(task.isVision() ? 1.0 : 3.0, SamplingPresets.of(task, liked).guidance());
      assertEquals(task.isVision() ? 10 : 100, SamplingPresets.of(task, liked).imageTopK());
    }
  }

  @Test
  void aModelThatDrawsFromFewCandidatesTakesTheLikeliestForMaps() {
    Sampling narrow = new Sampling(0, 3.0, 1.0, 4, 1);
    assertEquals(1, SamplingPresets.of(Task.SEGMENTATION, narrow).imageTopK());
  }
}
