package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.stage.PaintSink;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.ResultWords;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Listed;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

class VisionModelTest {
  private static final Path HARBOUR = Path.of("/photos/harbour.jpg");
  private static final JobOwner OWNER = ResultJobs.OWNER;
  private static final StudioEvent.Hold NONE = StudioEvent.Hold.NONE;
  private static final Size SIZE = CreateScenes.SQUARE;

  private final VisionScenes scenes = new VisionScenes();
  private final FakeStudio studio = scenes.studio;
  private final List<String> painted = new ArrayList<>();

  private VisionModel opened() {
    VisionModel model = scenes.model();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    model.results().paintOn(sink());
    return model;
  }

  private VisionModel withPhoto() {
    scenes.photo("harbour.jpg", 400, 400);
    VisionModel model = opened();
    model.source().take(HARBOUR);
    return model;
  }

  private PaintSink sink() {
    return new PaintSink() {
      @Override
      public void begin(Size size) {
        painted.add("begin " + size);
      }

      @Override
      public void base(Path file, int rows) {
        painted.add("base " + rows);
      }

      @Override
      public void band(int firstRow, Picture band) {
        painted.add("band " + firstRow);
      }

      @Override
      public void settle(PictureEntry entry) {
        painted.add("settle " + entry.id());
      }

      @Override
      public void show(PictureEntry entry) {
        painted.add("show " + entry.id());
      }

      @Override
      public void clear() {
        painted.add("clear");
      }
    };
  }

  private PhotoTaskJob job(int index) {
    return assertInstanceOf(PhotoTaskJob.class, studio.jobs.get(index));
  }

  private PictureEntry entry(long id, PhotoTaskJob job, PictureEntry.State state) {
    int codes = state == PictureEntry.State.DONE ? SIZE.codes() : 0;
    return VisionScenes.entry(id, job.prompt(), job.sampling(), SIZE, state, codes);
  }

  private static VisionResult result(VisionModel model, int index) {
    return model.results().results().get(index);
  }

  private static void tick(VisionModel model, VisionTask... tasks) {
    for (VisionTask task : VisionTask.readings()) {
      model.tasks().tickedProperty(task).set(List.of(tasks).contains(task));
    }
  }

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
  void aDescriptionIsAConversationOfOneTurn() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DESCRIPTION);
    model.requests().run();
    ChatTurnJob turn = assertInstanceOf(ChatTurnJob.class, studio.jobs.getFirst());
    JobOwner owner = turn.owner();
    assertEquals(Optional.of(VisionScenes.CONVERSATION), owner.conversation());
    long job = FakeStudio.FIRST_JOB;
    studio.tell(
        new StudioEvent.TurnBegan(owner, job, 1),
        new StudioEvent.TurnTold(owner, job, new Event.WordsAdded("A qu")));
    assertEquals("A qu", result(model, 0).words());
    assertEquals(VisionResult.State.PAINTING, result(model, 0).state());
    studio.tell(new StudioEvent.TurnEnded(owner, job, List.of(new Part.Words("A quay.")), true));
    assertEquals("A quay.", result(model, 0).words());
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
  }

  @Test
  void aDescriptionThatEndsBeforeItsNumberComesIsTaken() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DESCRIPTION);
    studio.holdNumbers();
    model.requests().run();
    JobOwner owner = studio.jobs.getFirst().owner();
    long job = FakeStudio.FIRST_JOB;
    studio.tell(
        new StudioEvent.TurnBegan(owner, job, 1),
        new StudioEvent.TurnEnded(owner, job, List.of(new Part.Words("A quay.")), true));
    studio.answerJob(job);
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
    assertEquals("A quay.", result(model, 0).words());
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

  @Test
  void aDescriptionThatFailsBeforeItBeginsSaysSo() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DEPTH, VisionTask.DESCRIPTION);
    model.requests().run();
    Problem why = new Problem.ComputationFailed("no luck");
    JobOwner owner = studio.jobs.get(1).owner();
    studio.tell(new StudioEvent.Failed(Optional.of(owner), Optional.empty(), why));
    assertEquals(Optional.of(why), result(model, 1).problem());
    assertEquals(VisionResult.State.WAITING, result(model, 0).state());
  }

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

  private static QueuedJob queued(int index, PictureEntry picture) {
    return new QueuedJob(
        FakeStudio.FIRST_JOB + index,
        JobKind.PHOTO_TASK,
        OWNER,
        false,
        Optional.of(Listed.summary(picture)));
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
