package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

class VisionRequestsTest extends VisionModelRig {
  @Test
  void itSaysWhatIsMissingBeforeAnythingCanBeRun() {
    VisionModel model = scenes.model();
    assertEquals(Optional.of(VisionRequests.Blocker.NO_MODEL), model.requests().blocker());
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    assertEquals(Optional.of(VisionRequests.Blocker.NO_PHOTO), model.requests().blocker());
    scenes.photo("harbour.jpg", 400, 400);
    model.source().take(HARBOUR);
    assertEquals(Optional.empty(), model.requests().blocker());
    tick(model);
    assertEquals(Optional.of(VisionRequests.Blocker.NO_TASK), model.requests().blocker());
    tick(model, VisionTask.DETECTION);
    assertEquals(Optional.of(VisionRequests.Blocker.NO_WHAT), model.requests().blocker());
    model.tasks().whatProperty().set("a boat");
    assertEquals(Optional.empty(), model.requests().blocker());
    model.requests().run();
    assertEquals("a boat", ((Prompt.Vision) job(0).prompt()).what());
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndThePhotoBeforeItStays() {
    VisionModel model = withPhoto();
    model.source().take(Path.of("/photos/cat.heic"));
    assertEquals(
        Optional.of(new Problem.PictureUnsupported("/photos/cat.heic", "HEIC")),
        model.source().problemProperty().get());
    assertEquals("harbour.jpg", model.source().sourceProperty().get().orElseThrow().name());
  }

  @Test
  void theTickedTasksRunOnOneFrameWithTheValuesForMaps() {
    VisionModel model = withPhoto();
    model.crop().scale(0.5);
    tick(model, VisionTask.DEPTH, VisionTask.NORMALS);
    model.requests().run();
    assertEquals(2, studio.jobs.size());
    Prompt.Vision depth = assertInstanceOf(Prompt.Vision.class, job(0).prompt());
    Prompt.Vision normals = assertInstanceOf(Prompt.Vision.class, job(1).prompt());
    assertEquals(List.of(Task.DEPTH, Task.NORMALS), List.of(depth.task(), normals.task()));
    assertEquals(depth.image(), normals.image());
    Part.PhotoReference photo = assertInstanceOf(Part.PhotoReference.class, depth.image());
    assertEquals(new Crop(Optional.of(SIZE), 0.5, 0.5, 0.5), photo.crop());
    assertEquals(OWNER, job(0).owner());
    assertEquals(1, job(0).sampling().guidance());
    assertEquals(200, job(0).sampling().imageTopK());
    assertEquals(result(model, 0).key(), model.results().shownProperty().get());
    assertEquals(VisionResult.State.WAITING, result(model, 1).state());
  }

  @Test
  void thePicturesTokensAreUsedAsTheyAreWhileTheirModelIsOpen() {
    VisionModel model = opened();
    PictureEntry drawing =
        CreateScenes.entry(9, PictureEntry.State.DONE, SIZE.codes(), Optional.of(HARBOUR));
    model.take(drawing);
    model.requests().run();
    assertEquals(new Part.Drawn(SIZE, drawing.codes()), ((Prompt.Vision) job(0).prompt()).image());
    assertFalse(model.crop().hasPhoto());

    scenes.photo("harbour.jpg", 128, 128);
    studio.tell(
        new StudioEvent.ModelReady(
            Opening.of("/other"),
            new studio.lumina.core.ModelCard(
                "Lumina-mGPT-7B-768",
                "/other",
                7_000_000_000L,
                32,
                10_240,
                768,
                Size.forTarget(768),
                CreateScenes.CARD.device(),
                CreateScenes.CARD.precision(),
                "other",
                CreateScenes.VALUES,
                List.of(),
                List.of())));
    assertInstanceOf(VisionSource.Photo.class, model.source().sourceProperty().get().orElseThrow());
    assertTrue(model.requests().needsAnotherCheckpoint());
  }
}
