package studio.lumina.app.create;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.prompt.StyleValues;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.set.GridModel;
import studio.lumina.app.create.set.SetModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.LiveRowsModel;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What the Create workspace knows and can do, in parts; the verbs here are those that need several
/// of them. FX thread only, without a toolkit.
public final class CreateModel {
  private final Jobs jobs;
  private final CreateContext desk;
  private final CheckpointModel checkpoint;
  private final ShapeModel shape;
  private final ControlModel control;
  private final PromptModel prompt;
  private final SamplingModel values;
  private final StageModel easel;
  private final GenerateModel press;
  private final GridModel grid;
  private final NoticeModel notice = new NoticeModel();
  private final QueueModel queue;
  private final LiveRowsModel rows;
  private final SetModel set;
  private final RecentModel recent;
  private final DeletionModel deletion;
  private final DropModel drop;
  private final DraftModel draft;
  private final StageParts stage;
  private final StyleValues styleValues;

  /// A workspace at a bare desk.
  public CreateModel(StudioPorts ports, Clock clock, RandomGenerator random) {
    this(ports, CreateContext.bare(), clock, random);
  }

  public CreateModel(StudioPorts ports, CreateContext desk, Clock clock, RandomGenerator random) {
    EventSource events = ports.events();
    LibraryQueries queries = ports.queries();
    jobs = ports.jobs();
    this.desk = desk;
    checkpoint = new CheckpointModel(events, ports.models());
    shape = new ShapeModel(checkpoint);
    control = new ControlModel(desk.controls(), desk.tasks(), shape);
    values = new SamplingModel(checkpoint, random);
    prompt = new PromptModel(events, queries, checkpoint, shape, values, control, desk.phrasing());
    easel = new StageModel(events, jobs, ports.deletion(), queries, checkpoint, clock);
    press = new GenerateModel(checkpoint, prompt, shape, values, easel);
    grid = new GridModel(prompt, values);
    queue = new QueueModel(events, jobs, checkpoint, notice);
    rows = new LiveRowsModel(events); // before those who show a picture that begins
    set = new SetModel(events, queries, easel.shownProperty());
    CreateDropActions actions =
        new CreateDropActions(
            checkpoint,
            prompt,
            shape,
            control,
            notice,
            painted -> useSettings(painted.prompt(), painted.sampling(), painted.size()));
    drop = new DropModel(desk.arrivals(), desk.tasks(), actions::of);
    styleValues = new StyleValues(prompt.styles(), values, shape, notice);
    draft = new DraftModel(desk.memory(), events, prompt, shape, values, control, easel);
    recent = new RecentModel(events, queries, jobs, ports.deletion(), notice, draft::begin);
    deletion = new DeletionModel(events, easel, recent);
    notice.clear(); // what stood there before is no news
    stage = new StageParts(ports, checkpoint, easel, prompt, values, queue, clock, random);
  }

  /// What the models have from around them.
  CreateContext desk() {
    return desk;
  }

  /// The checkpoint in use.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// The words that go in.
  public PromptModel prompt() {
    return prompt;
  }

  /// The picture's shape.
  public ShapeModel shape() {
    return shape;
  }

  /// The picture that the drawing follows.
  public ControlModel control() {
    return control;
  }

  /// How the model chooses.
  public SamplingModel values() {
    return values;
  }

  /// The picture on the stage.
  public StageModel easel() {
    return easel;
  }

  /// The rows of the picture being painted, on the stage or not.
  LiveRowsModel rows() {
    return rows;
  }

  /// What pressing Generate would come to.
  public GenerateModel press() {
    return press;
  }

  /// A grid being planned.
  public GridModel grid() {
    return grid;
  }

  /// The message at the foot.
  public NoticeModel notice() {
    return notice;
  }

  /// The stage and its timeline.
  public StageParts stage() {
    return stage;
  }

  /// What waits.
  public QueueModel queue() {
    return queue;
  }

  /// The set of the picture on the stage.
  public SetModel set() {
    return set;
  }

  /// The newest pictures.
  public RecentModel recent() {
    return recent;
  }

  /// What comes from outside.
  public DropModel drop() {
    return drop;
  }

  /// Whether the fine controls are unfolded.
  public BooleanProperty fineProperty() {
    return draft.fineProperty();
  }

  /// What was deleted and can be brought back.
  public DeletionModel deletion() {
    return deletion;
  }

  /// Paints what is set; while something is being painted, after it and what waits.
  public void generate() {
    ask(true);
  }

  /// Puts what is set into the queue, where a held queue keeps it.
  public void enqueue() {
    ask(false);
  }

  /// Paints the grid as planned.
  public void paintGrid() {
    @Nullable Size size = shape.sizeProperty().get();
    if (size != null
        && press.reason().isEmpty()
        && grid.plan() instanceof GridModel.Plan.Ready ready) {
      submit(grid.commission(ready, size), size);
    }
  }

  /// Takes over the prompt, size, seed and values of the picture on the stage.
  public void useSettings() {
    easel.shownProperty().get().ifPresent(this::useSettings);
  }

  /// Takes over a picture's prompt, size, seed and values.
  public void useSettings(PictureEntry entry) {
    useSettings(entry.prompt(), entry.sampling(), entry.size());
  }

  /// Paints a picture once more, with every change along its rows.
  public void replay(PictureEntry entry) {
    submit(GenerationRequest.of(GenerationRequest.Draft.replay(entry)), entry.size());
  }

  /// Puts the values and the shape that stood before the styles in use in place of theirs.
  public void undoStyleValues() {
    styleValues.undo();
  }

  /// Takes the shape of a picture file.
  public void fitShape(Path file) {
    drop.leave();
    shape.fit(file, desk.arrivals(), desk.tasks());
  }

  /// Writes the set on the stage as one labelled picture.
  public void writeSheet(Path target) {
    set.setProperty()
        .get()
        .ifPresent(found -> {
          var members = set.members();
          desk.tasks()
              .run(
                  () -> {
                    desk.sheets().write(found, members, target);
                    return target.getFileName().toString();
                  },
                  name -> notice.tell(new NoticeModel.Notice.Written(name)),
                  problem -> notice.tell(new NoticeModel.Notice.Failed(problem)));
        });
  }

  /// What Create does with a picture of the library.
  PictureActions pictureActions() {
    return new PictureActions() {
      @Override
      public void show(PictureEntry entry) {
        easel.show(entry);
      }

      @Override
      public void use(PictureEntry entry) {
        useSettings(entry);
      }

      @Override
      public void replay(PictureEntry entry) {
        CreateModel.this.replay(entry);
      }

      @Override
      public void retry(PictureEntry entry) {
        recent.retry(entry);
      }

      @Override
      public void discard(PictureEntry entry) {
        recent.discard(entry);
      }
    };
  }

  private void ask(boolean now) {
    @Nullable Size size = shape.sizeProperty().get();
    if (size == null || press.reason().isPresent()) {
      return;
    }
    values.freshen();
    GenerationRequest commission = press.commission(size, now);
    values.use();
    submit(commission, size);
  }

  private void submit(GenerationRequest commission, Size size) {
    boolean waits = press.queues() || (!commission.now() && queue.heldProperty().get());
    if (waits) {
      notice.tell(new NoticeModel.Notice.Queued(commission.drafts().size()));
    } else {
      easel.expect(size);
    }
    jobs.generate(JobOwner.CREATE, commission);
  }

  private void useSettings(Prompt asked, Sampling sampling, Size size) {
    prompt.take(asked);
    shape.sizeProperty().set(size);
    values.seedProperty().set(sampling.seed());
    values.seedLockedProperty().set(true);
    values.take(sampling);
    if (asked instanceof Prompt.Condition condition
        && condition.image() instanceof Part.PhotoReference photo) {
      control.restore(photo);
    } else {
      control.remove();
    }
  }
}
