package studio.lumina.app.create;

import org.jspecify.annotations.Nullable;
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.set.GridModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Size;

/// The commands that have pictures drawn: what is set, a grid, or a picture once more. FX thread
/// only, without a toolkit.
public final class GenerateCommands {
  private final Jobs jobs;
  private final GenerateModel generation;
  private final GridModel grid;
  private final ShapeModel shape;
  private final SamplingModel values;
  private final StageModel stage;
  private final QueueModel queue;
  private final NoticeModel notice;

  GenerateCommands(
      Jobs jobs,
      GenerateModel generation,
      GridModel grid,
      ShapeModel shape,
      SamplingModel values,
      StageModel stage,
      QueueModel queue,
      NoticeModel notice) {
    this.jobs = jobs;
    this.generation = generation;
    this.grid = grid;
    this.shape = shape;
    this.values = values;
    this.stage = stage;
    this.queue = queue;
    this.notice = notice;
  }

  /// Draws what is set; while something is being drawn, after it and what waits.
  public void generate() {
    submitSettings(true);
  }

  /// Puts what is set into the queue, where a held queue keeps it.
  public void enqueue() {
    submitSettings(false);
  }

  /// Draws the grid as planned; does nothing where its plan is not ready.
  public void drawGrid() {
    @Nullable Size size = shape.sizeProperty().get();
    if (size != null
        && generation.reason().isEmpty()
        && grid.plan() instanceof GridModel.Plan.Ready ready) {
      submit(grid.request(ready, size), size);
    }
  }

  /// Draws a picture once more, with every change along its rows.
  public void replay(PictureEntry entry) {
    submit(GenerationRequest.of(GenerationRequest.Draft.replay(entry)), entry.size());
  }

  private void submitSettings(boolean now) {
    @Nullable Size size = shape.sizeProperty().get();
    if (size == null || generation.reason().isPresent()) {
      return;
    }
    values.freshen();
    GenerationRequest request = generation.request(size, now);
    values.use();
    submit(request, size);
  }

  private void submit(GenerationRequest request, Size size) {
    if (generation.queues() || isHeld(request)) {
      if (request.now() && !generation.queues()) {
        stage.follow(); // the stage takes it up once the queue goes on
      }
      notice.tell(new NoticeModel.Notice.Queued(request.drafts().size()));
    } else {
      stage.expect(size);
    }
    jobs.generate(JobOwner.CREATE, request);
  }

  /// Whether it waits until the queue goes on: what the artist holds, no request goes round.
  private boolean isHeld(GenerationRequest request) {
    return request.now()
        ? queue.holdProperty().get() == StudioEvent.Hold.ASKED
        : queue.heldProperty().get();
  }
}
