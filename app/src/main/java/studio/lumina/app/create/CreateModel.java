package studio.lumina.app.create;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.prompt.StyleValues;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.set.GridModel;
import studio.lumina.app.create.set.SetModel;
import studio.lumina.app.create.set.SheetExport;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.LivePreviews;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.Ratings;
import studio.lumina.app.work.StudioPorts;

/// Makes the models of the Create workspace, in the order in which they hear events. It has no verb
/// of its own; a view is given the models it shows. FX thread only, without a toolkit.
public final class CreateModel {
  private final LibraryQueries queries;
  private final Ratings ratings;
  private final ComparisonModel comparison;
  private Consumer<List<Long>> exporter = pictures -> {};
  private final CheckpointModel checkpoint;
  private final ShapeModel shape;
  private final ControlModel control;
  private final PromptModel prompt;
  private final SamplingModel values;
  private final StageModel stage;
  private final GenerateModel generation;
  private final GridModel grid;
  private final NoticeModel notice = new NoticeModel();
  private final QueueModel queue;
  private final LivePreviews previews;
  private final SetModel set;
  private final RecentModel recent;
  private final DeletionModel deletion;
  private final DropModel drop;
  private final DraftModel draft;
  private final StageModels stageModels;
  private final StyleValues styleValues;
  private final GenerateCommands commands;
  private final SettingsReuse settings;
  private final SheetExport sheet;
  private final BackgroundTasks tasks;
  private final List<PictureAction> elsewhere = new ArrayList<>();

  /// The models of a workspace with a bare context.
  public CreateModel(StudioPorts ports, Clock clock, RandomGenerator random) {
    this(ports, CreateContext.bare(), clock, random);
  }

  public CreateModel(
      StudioPorts ports, CreateContext context, Clock clock, RandomGenerator random) {
    tasks = context.tasks();
    EventSource events = ports.events();
    queries = ports.queries();
    ratings = ports.ratings();
    comparison = new ComparisonModel(events, queries);
    checkpoint = new CheckpointModel(events, ports.models());
    shape = new ShapeModel(checkpoint, context.files(), tasks);
    control = new ControlModel(context.controls(), tasks, shape);
    values = new SamplingModel(checkpoint, random);
    prompt =
        new PromptModel(events, queries, checkpoint, shape, values, control, context.expander());
    previews = new LivePreviews(events); // before those who show a picture that begins
    stage =
        new StageModel(
            events, ports.jobs(), ports.deletion(), queries, checkpoint, previews, clock);
    generation = new GenerateModel(checkpoint, prompt, shape, values, stage);
    grid = new GridModel(prompt, values);
    queue = new QueueModel(events, queries, ports.jobs(), checkpoint, notice);
    set = new SetModel(events, queries, stage.shownProperty());
    settings = new SettingsReuse(prompt, shape, values, control, stage);
    drop =
        new DropModel(
            context.files(),
            tasks,
            new CreateDropActions(checkpoint, prompt, shape, control, notice, settings)::of);
    styleValues = new StyleValues(prompt.styles(), values, shape, notice);
    draft =
        new DraftModel(context.uiState(), events, queries, prompt, shape, values, control, stage);
    recent = new RecentModel(events, queries, ports.jobs(), ports.deletion(), notice, draft::begin);
    deletion = new DeletionModel(events, queries, stage, recent);
    notice.clear(); // what stood there before is no news
    stageModels = StageModels.of(ports, checkpoint, stage, prompt, values, queue, clock, random);
    commands =
        new GenerateCommands(ports.jobs(), generation, grid, shape, values, stage, queue, notice);
    sheet = new SheetExport(set, context.sheets(), tasks, notice);
  }

  /// The checkpoint in use.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// The prompt, with its styles and what it avoids.
  public PromptModel prompt() {
    return prompt;
  }

  /// The picture's size.
  public ShapeModel shape() {
    return shape;
  }

  /// The control picture that the drawing follows.
  public ControlModel control() {
    return control;
  }

  /// The sampling values, the seed and how many pictures.
  public SamplingModel values() {
    return values;
  }

  /// The picture on the stage.
  public StageModel stage() {
    return stage;
  }

  /// The models around the stage.
  public StageModels stageModels() {
    return stageModels;
  }

  /// The rows of the pictures being painted, on the stage or not.
  public LivePreviews previews() {
    return previews;
  }

  /// What Generate would draw, and whether it can.
  public GenerateModel generation() {
    return generation;
  }

  /// The commands that have pictures drawn.
  public GenerateCommands commands() {
    return commands;
  }

  /// Sets what a picture was drawn with.
  public SettingsReuse settings() {
    return settings;
  }

  /// A grid being planned.
  public GridModel grid() {
    return grid;
  }

  /// The message at the foot.
  public NoticeModel notice() {
    return notice;
  }

  /// The queue.
  public QueueModel queue() {
    return queue;
  }

  /// The set of the picture on the stage.
  public SetModel set() {
    return set;
  }

  /// Writes that set as one picture.
  SheetExport sheet() {
    return sheet;
  }

  /// The newest pictures.
  public RecentModel recent() {
    return recent;
  }

  /// Files dropped on the workspace.
  public DropModel drop() {
    return drop;
  }

  /// What stood in the workspace, kept for the next start.
  public DraftModel draft() {
    return draft;
  }

  /// What was deleted and can be brought back.
  public DeletionModel deletion() {
    return deletion;
  }

  /// The values that the styles in use brought with them.
  public StyleValues styleValues() {
    return styleValues;
  }

  /// Runs what reads and writes files.
  BackgroundTasks tasks() {
    return tasks;
  }

  /// Offers what another workspace does with a picture of the library.
  public void offer(PictureAction other) {
    elsewhere.add(other);
  }

  /// Has pictures of the library written to files in another form by somebody else.
  public void exportBy(Consumer<List<Long>> other) {
    exporter = other;
  }

  /// Asks how to write pictures of the library to files.
  void export(List<Long> pictures) {
    exporter.accept(pictures);
  }

  /// Pictures that are looked at together.
  public ComparisonModel comparison() {
    return comparison;
  }

  /// Answers questions about the library.
  LibraryQueries queries() {
    return queries;
  }

  /// What Create does with a picture of the library.
  public PictureActions pictureActions() {
    return new CreatePictureActions(
        queries, stage, ratings, settings, commands, recent, notice, elsewhere);
  }
}
