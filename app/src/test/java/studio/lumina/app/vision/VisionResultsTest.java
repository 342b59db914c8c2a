package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.ResultWords;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Listed;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Sampling;

class VisionResultsTest extends VisionModelRig {
  @Test
  void aMapIsPaintedWhereItIsLookedAtAlsoByWhoLooksLater() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DEPTH, VisionTask.NORMALS);
    model.requests().run();
    PictureEntry depth = entry(5, job(0), PictureEntry.State.PAUSED);
    PictureEntry encoded =
        depth.withPrompts(prompt ->
            prompt.withImages(image ->
                ((Part.PhotoReference) image)
                    .encoded(new Part.Drawn(SIZE, new studio.lumina.core.Tokens(new int[64])))));
    Picture band = new Picture(128, 16, Picture.Mode.RGB, new byte[128 * 16 * 3]);
    model.results().show(ResultModel.SOURCE);
    painted.clear();
    studio.tell(
        new StudioEvent.Began(OWNER, encoded),
        new StudioEvent.Told(OWNER, 5, new Event.Preview(0, 0, band)),
        new StudioEvent.Told(OWNER, 5, new Event.RowFinished(0, 0)));
    assertEquals(VisionResult.State.PAINTING, result(model, 0).state());
    assertEquals(1, result(model, 0).row());
    assertEquals(List.of(), painted);
    model.results().show(result(model, 0).key());
    studio.tell(new StudioEvent.Told(OWNER, 5, new Event.Preview(0, 1, band)));
    assertEquals(List.of("begin 128x128", "band 0", "band 1"), painted);
    studio.tell(
        new StudioEvent.Told(OWNER, 5, new Event.WordsAdded("far")),
        new StudioEvent.Ended(OWNER, entry(5, job(0), PictureEntry.State.DONE)));
    assertEquals("settle 5", painted.getLast());
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
    assertEquals("far", result(model, 0).words());
    assertEquals(VisionResult.State.WAITING, result(model, 1).state());
  }

  @Test
  void whatWaitsIsToldWithItsHoldAndCanBeTakenOut() {
    VisionModel model = withPhoto();
    model.requests().run();
    PictureEntry waiting = entry(5, job(0), PictureEntry.State.PAUSED);
    QueuedJob queued =
        new QueuedJob(
            FakeStudio.FIRST_JOB,
            JobKind.PHOTO_TASK,
            OWNER,
            false,
            Optional.of(Listed.summary(waiting)));
    studio.keep(waiting);
    studio.tell(new StudioEvent.Queue(List.of(queued), StudioEvent.Hold.ASKED));
    assertEquals(1, model.results().results().size());
    assertEquals(VisionResult.State.HELD, result(model, 0).state());
    model.jobs().release();
    assertTrue(studio.asked.contains("go on"));
    studio.tell(new StudioEvent.Queue(List.of(queued), StudioEvent.Hold.NONE));
    assertEquals(VisionResult.State.WAITING, result(model, 0).state());
    model.jobs().stop(result(model, 0));
    assertTrue(studio.asked.contains("cancel [100]"));
    assertEquals(0, model.results().results().size());
    assertEquals(ResultModel.SOURCE, model.results().shownProperty().get());
  }

  @Test
  void aFailureStandsAtItsResultAndIsTriedAgain() {
    VisionModel model = withPhoto();
    model.requests().run();
    PictureEntry failed = entry(5, job(0), PictureEntry.State.FAILED);
    Problem why = new Problem.ComputationFailed("no luck");
    studio.tell(
        new StudioEvent.Began(OWNER, entry(5, job(0), PictureEntry.State.RUNNING)),
        new StudioEvent.Failed(Optional.of(OWNER), Optional.of(failed), why));
    assertEquals(Optional.of(why), result(model, 0).problem());
    model.jobs().goOn(result(model, 0));
    assertTrue(studio.asked.contains("resume 5"));
    studio.tell(new StudioEvent.Began(OWNER, entry(5, job(0), PictureEntry.State.RUNNING)));
    assertEquals(Optional.empty(), result(model, 0).problem());
    model.jobs().stop(result(model, 0));
    assertTrue(studio.asked.contains("stop"));
  }

  @Test
  void mapsThatOthersPaintAreNotTakenIn() {
    VisionModel model = withPhoto();
    PictureEntry drawing = CreateScenes.entry(9, PictureEntry.State.RUNNING, 0, Optional.empty());
    studio.tell(new StudioEvent.Began(JobOwner.CREATE, drawing));
    studio.tell(new StudioEvent.Began(OWNER, drawing));
    assertEquals(List.of(), model.results().results());
  }

  @Test
  void thePictureStaysOnTheStageUntilTheFirstRow() {
    VisionModel model = opened();
    PictureEntry drawing =
        CreateScenes.entry(9, PictureEntry.State.DONE, SIZE.codes(), Optional.of(HARBOUR));
    model.take(drawing);
    painted.clear();
    model.requests().run();
    studio.tell(new StudioEvent.Began(OWNER, entry(5, job(0), PictureEntry.State.RUNNING)));
    assertFalse(result(model, 0).hasRows());
    assertEquals(List.of("show 9"), painted.stream().distinct().toList());
    painted.clear();
    Picture band = new Picture(128, 16, Picture.Mode.RGB, new byte[128 * 16 * 3]);
    studio.tell(new StudioEvent.Told(OWNER, 5, new Event.Preview(0, 0, band)));
    assertTrue(result(model, 0).hasRows());
    assertEquals(List.of("begin 128x128", "band 0"), painted);
  }

  @Test
  void rowsAreCountedAsTheyAreSeen() {
    VisionModel model = withPhoto();
    model.requests().run();
    Picture band = new Picture(128, 32, Picture.Mode.RGB, new byte[128 * 32 * 3]);
    studio.tell(
        new StudioEvent.Began(OWNER, entry(5, job(0), PictureEntry.State.RUNNING)),
        new StudioEvent.Told(OWNER, 5, new Event.RowFinished(0, 0)),
        new StudioEvent.Told(OWNER, 5, new Event.RowFinished(0, 1)));
    assertEquals(0, result(model, 0).row());
    studio.tell(new StudioEvent.Told(OWNER, 5, new Event.Preview(0, 0, band)));
    assertEquals(2, result(model, 0).row());
  }

  @Test
  void itWaitsInTheQueueOnlyBehindAnother() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DEPTH, VisionTask.NORMALS);
    model.requests().run();
    assertFalse(model.jobs().place().isBehind(result(model, 0)));
    PictureEntry depth = entry(5, job(0), PictureEntry.State.PAUSED);
    PictureEntry normals = entry(6, job(1), PictureEntry.State.PAUSED);
    studio.tell(new StudioEvent.Queue(List.of(queued(0, depth), queued(1, normals)), NONE));
    assertFalse(model.jobs().place().isBehind(result(model, 0)));
    assertTrue(model.jobs().place().isBehind(result(model, 1)));
    studio.tell(
        new StudioEvent.Queue(List.of(queued(1, normals)), NONE),
        new StudioEvent.Began(OWNER, depth));
    assertTrue(model.jobs().place().isBehind(result(model, 1)));
    studio.tell(new StudioEvent.Ended(OWNER, entry(5, job(0), PictureEntry.State.DONE)));
    assertFalse(model.jobs().place().isBehind(result(model, 1)));
  }

  @Test
  void resultsOfTheSameWordsAreToldApartByANumber() {
    VisionModel model = withPhoto();
    model.edit().instructionProperty().set("make it night");
    model.edit().seedsProperty().set(2);
    model.requests().applyEdit();
    model.requests().run();
    List<String> names =
        model.results().results().stream()
            .map(result -> ResultWords.name(result, model.results()))
            .toList();
    assertEquals(List.of("1. make it night", "2. make it night", "Depth"), names);
  }

  @Test
  void resultsAreGoneThroughRoundAndRound() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DEPTH, VisionTask.POSE);
    model.requests().run();
    model.results().show(ResultModel.SOURCE);
    model.results().step(1);
    assertEquals(result(model, 0).key(), model.results().shownProperty().get());
    model.results().step(2);
    assertEquals(ResultModel.SOURCE, model.results().shownProperty().get());
    model.results().step(-1);
    assertEquals(result(model, 1).key(), model.results().shownProperty().get());
    Sampling first = result(model, 1).ask().sampling();
    model.jobs().again(result(model, 1), 42);
    assertEquals(first.withSeed(42), result(model, 2).ask().sampling());
  }
}
