package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.stage.PaintSink;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Listed;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// A [VisionModel] on a fake studio, with what it painted, for the tests of its parts.
abstract class VisionModelRig {
  static final Path HARBOUR = Path.of("/photos/harbour.jpg");
  static final JobOwner OWNER = ResultJobs.OWNER;
  static final StudioEvent.Hold NONE = StudioEvent.Hold.NONE;
  static final Size SIZE = CreateScenes.SQUARE;

  final VisionScenes scenes = new VisionScenes();
  final FakeStudio studio = scenes.studio;
  final List<String> painted = new ArrayList<>();

  VisionModel opened() {
    VisionModel model = scenes.model();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    model.results().paintOn(sink());
    return model;
  }

  VisionModel withPhoto() {
    scenes.photo("harbour.jpg", 400, 400);
    VisionModel model = opened();
    model.source().take(HARBOUR);
    return model;
  }

  PaintSink sink() {
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

  PhotoTaskJob job(int index) {
    return assertInstanceOf(PhotoTaskJob.class, studio.jobs.get(index));
  }

  PictureEntry entry(long id, PhotoTaskJob job, PictureEntry.State state) {
    int codes = state == PictureEntry.State.DONE ? SIZE.codes() : 0;
    return VisionScenes.entry(id, job.prompt(), job.sampling(), SIZE, state, codes);
  }

  static VisionResult result(VisionModel model, int index) {
    return model.results().results().get(index);
  }

  static void tick(VisionModel model, VisionTask... tasks) {
    for (VisionTask task : VisionTask.readings()) {
      model.tasks().tickedProperty(task).set(List.of(tasks).contains(task));
    }
  }

  static QueuedJob queued(int index, PictureEntry picture) {
    return new QueuedJob(
        FakeStudio.FIRST_JOB + index,
        JobKind.PHOTO_TASK,
        OWNER,
        false,
        Optional.of(Listed.summary(picture)));
  }
}
