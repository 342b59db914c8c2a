package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;

class PhotoHistoryTest extends VisionModelRig {
  @Test
  void thePhotoItsFrameAndItsResultsAreThereAgainAfterARestart() {
    VisionModel before = withPhoto();
    before.crop().scale(0.25);
    before.crop().move(11, -7);
    before.requests().run();
    PictureEntry done = entry(5, job(0), PictureEntry.State.DONE);
    studio.keep(done);
    studio.tell(new StudioEvent.Began(OWNER, done), new StudioEvent.Ended(OWNER, done));
    Crop frame = before.crop().cropProperty().get();

    VisionModel again = opened();
    assertEquals("harbour.jpg", again.source().sourceProperty().get().orElseThrow().name());
    assertEquals(frame, again.crop().cropProperty().get());
    assertEquals(5, result(again, 0).entry().orElseThrow().id());
    assertEquals(VisionResult.State.DONE, result(again, 0).state());

    scenes.photo("tree.jpg", 300, 200);
    again.source().take(Path.of("/photos/tree.jpg"));
    assertEquals(List.of(), again.results().results());
    again.source().take(HARBOUR);
    assertEquals(frame, again.crop().cropProperty().get());
    assertEquals(5, result(again, 0).entry().orElseThrow().id());
  }

  @Test
  void theWayBackLeadsToThePhotoBeforeWithItsFrameAndMaps() {
    VisionModel model = withPhoto();
    model.crop().scale(0.25);
    Crop frame = model.crop().cropProperty().get();
    model.requests().run();
    PictureEntry done = entry(5, job(0), PictureEntry.State.DONE);
    studio.tell(new StudioEvent.Began(OWNER, done), new StudioEvent.Ended(OWNER, done));
    assertFalse(model.history().possibleProperty().get());
    scenes.photo("tree.jpg", 300, 200);
    model.source().take(Path.of("/photos/tree.jpg"));
    assertEquals(List.of("harbour.jpg"), earlier(model));
    model.history().back();
    assertEquals("harbour.jpg", model.source().sourceProperty().get().orElseThrow().name());
    assertEquals(frame, model.crop().cropProperty().get());
    assertEquals(5, result(model, 0).entry().orElseThrow().id());
    assertFalse(model.history().possibleProperty().get());
    assertEquals(List.of("tree.jpg"), earlier(model));
  }

  private static List<String> earlier(VisionModel model) {
    return model.history().earlier().stream().map(SeenPhoto::name).toList();
  }

  @Test
  void whatStillWaitsIsSaidToWaitWhenItsPhotoComesBack() {
    VisionModel model = withPhoto();
    model.requests().run();
    PictureEntry waiting = entry(5, job(0), PictureEntry.State.PAUSED);
    studio.keep(waiting);
    studio.tell(new StudioEvent.Queue(List.of(queued(0, waiting)), NONE));
    scenes.photo("tree.jpg", 300, 200);
    model.source().take(Path.of("/photos/tree.jpg"));
    model.history().back();
    assertEquals(VisionResult.State.WAITING, result(model, 0).state());
  }

  @Test
  void aDescriptionThatEndsWhileAnotherPhotoIsWorkedOnIsThereWhenItsPhotoComesBack() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DESCRIPTION);
    model.requests().run();
    JobOwner owner = studio.jobs.getFirst().owner();
    scenes.photo("tree.jpg", 300, 200);
    model.source().take(Path.of("/photos/tree.jpg"));
    studio.tell(
        new StudioEvent.TurnEnded(
            owner, FakeStudio.FIRST_JOB, List.of(new Part.Words("A quay.")), true));
    assertEquals(List.of(), model.results().results());
    model.history().back();
    assertEquals("A quay.", result(model, 0).words());
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
  }
}
