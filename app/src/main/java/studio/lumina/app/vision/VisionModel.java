package studio.lumina.app.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.crop.CropModel;
import studio.lumina.app.vision.edit.ChangeModel;
import studio.lumina.app.vision.edit.EditModel;
import studio.lumina.app.vision.export.ExportModel;
import studio.lumina.app.vision.folder.FolderModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.ShowModel;
import studio.lumina.app.vision.result.VisionAsk;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.PhotoMemory;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.TaskModel;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.PhotoTask;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Crop;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.sampling.SamplingPresets;

/// What the Vision workspace knows and can do, in parts; the verbs here are those that need several
/// of them. FX thread only, without a toolkit.
public final class VisionModel {
  /// Why nothing can be run.
  public enum Rest {
    NO_MODEL,
    NO_PHOTO,
    NO_TASK,
    NO_WHAT
  }

  private static final int SEEDS = 1_000_000_000;

  /// The published checkpoints that draw and chat alone.
  private static final Pattern DRAWS_ALONE =
      Pattern.compile("lumina-mgpt-(7b|34b)-(512|768|1024)$", Pattern.CASE_INSENSITIVE);

  private final CheckpointModel checkpoint;
  private final RandomGenerator random;
  private final SourceModel source;
  private final CropModel crop;
  private final TaskModel tasks;
  private final ResultModel results = new ResultModel();
  private final ResultJobs jobs;
  private final ShowModel show;
  private final EditModel edit;
  private final ChangeModel change;
  private final ExportModel export;
  private final FolderModel folder;
  private final List<PictureAction> leads = new ArrayList<>();
  private final DropModel drop;
  private final PhotoMemory photos;
  private final PhotoHistory history;
  private boolean settling;

  public VisionModel(
      StudioPorts ports, CheckpointModel checkpoint, VisionContext desk, RandomGenerator random) {
    this.checkpoint = checkpoint;
    this.random = random;
    source = new SourceModel(desk.shelf(), desk.tasks(), checkpoint);
    crop = new CropModel(checkpoint);
    tasks = new TaskModel(desk.memory());
    jobs = new ResultJobs(results, ports);
    show = new ShowModel(desk.memory());
    edit = new EditModel(desk.memory(), results);
    change = new ChangeModel(results, desk.tasks());
    export = new ExportModel(results, desk.tasks());
    folder =
        new FolderModel(ports.events(), ports.jobs(), ports.queries(), desk.memory(), desk.tasks());
    photos = new PhotoMemory(desk.memory());
    history = new PhotoHistory(photos, source, ports.queries());
    drop = new DropModel(desk.arrivals(), desk.tasks(), this::offers);
    source.sourceProperty().addListener((value, before, now) -> now.ifPresent(this::begin));
    crop.cropProperty().addListener((value, before, now) -> remember());
    results.results().addListener((ListChangeListener<VisionResult>) change -> remember());
    edit.chain().addListener((ListChangeListener<PictureEntry>) change -> remember());
    jobs.late(photos::add);
    history.resume();
  }

  /// The picture that is worked on.
  public SourceModel source() {
    return source;
  }

  /// The pictures that were worked on before it.
  public PhotoHistory history() {
    return history;
  }

  /// The frame on it.
  public CropModel crop() {
    return crop;
  }

  /// What it is to be read as.
  public TaskModel tasks() {
    return tasks;
  }

  /// What came of it.
  public ResultModel results() {
    return results;
  }

  /// What can be done with results.
  public ResultJobs jobs() {
    return jobs;
  }

  /// How results are looked at.
  public ShowModel show() {
    return show;
  }

  /// Changing it by words.
  public EditModel edit() {
    return edit;
  }

  /// A whole folder through tasks.
  public FolderModel folder() {
    return folder;
  }

  /// The maps that are ticked; descriptions are of one picture at a time.
  public List<VisionTask> folderTasks() {
    return tasks.chosen().stream().filter(task -> task.map().isPresent()).toList();
  }

  /// Why a folder cannot be gone through; empty where it can.
  public Optional<Rest> folderRest() {
    if (checkpoint.cardProperty().get().isEmpty()) {
      return Optional.of(Rest.NO_MODEL);
    }
    if (folderTasks().isEmpty()) {
      return Optional.of(Rest.NO_TASK);
    }
    return tasks.lacksWhat() ? Optional.of(Rest.NO_WHAT) : Optional.empty();
  }

  /// Puts the pictures of the folder through the tasks that are ticked, one job a task.
  ///
  /// @param words what a task is called
  public void runFolder(Function<VisionTask, String> words) {
    if (folderRest().isPresent()) {
      return;
    }
    Sampling drawing = checkpoint.cardProperty().get().orElseThrow().defaults();
    for (VisionTask task : folderTasks()) {
      Task map = task.map().orElseThrow();
      String what = task == VisionTask.DETECTION ? tasks.whatProperty().get().strip() : "";
      folder.run(
          new PhotoTask.Map(map, what),
          words.apply(task),
          SamplingPresets.of(map, drawing).withSeed(seed()));
    }
  }

  /// How maps look and are written.
  public ExportModel export() {
    return export;
  }

  /// Offers what another workspace does with a result.
  public void offer(PictureAction other) {
    leads.add(other);
  }

  /// What other workspaces do with a result.
  List<PictureAction> leads() {
    return leads;
  }

  /// What an edit changed.
  public ChangeModel change() {
    return change;
  }

  /// What comes from outside.
  public DropModel drop() {
    return drop;
  }

  /// The checkpoint in use.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// Why nothing can be run; empty where it can.
  public Optional<Rest> rest() {
    if (checkpoint.cardProperty().get().isEmpty()) {
      return Optional.of(Rest.NO_MODEL);
    }
    if (source.sourceProperty().get().isEmpty()) {
      return Optional.of(Rest.NO_PHOTO);
    }
    if (tasks.chosen().isEmpty()) {
      return Optional.of(Rest.NO_TASK);
    }
    return tasks.lacksWhat() ? Optional.of(Rest.NO_WHAT) : Optional.empty();
  }

  /// Whether the open checkpoint was published for drawing and not for these tasks.
  public boolean needsAnotherCheckpoint() {
    return checkpoint
        .cardProperty()
        .get()
        .filter(card -> DRAWS_ALONE.matcher(card.name()).find())
        .isPresent();
  }

  /// What [#rest] depends on.
  public List<Observable> parts() {
    return Stream.<Observable>concat(
            tasks.parts().stream(), Stream.of(checkpoint.cardProperty(), source.sourceProperty()))
        .toList();
  }

  /// Runs the tasks that are ticked on what lies in the frame, and looks at the first.
  public void run() {
    if (rest().isEmpty()) {
      image().ifPresent(image -> run(tasks.chosen(), image));
    }
  }

  /// What Vision can do with a file from outside.
  public List<DropAction> offers(DroppedFile file) {
    return new VisionDropActions(this::take).of(file);
  }

  private void take(DroppedFile file, List<VisionTask> chosen) {
    source.take(
        file.path(),
        () -> image().filter(image -> !chosen.isEmpty()).ifPresent(image -> run(chosen, image)));
  }

  /// The picture that is worked on as it goes into a prompt; empty without it or an open model.
  public Optional<Part.Image> image() {
    return source
        .sourceProperty()
        .get()
        .flatMap(from ->
            switch (from) {
              case VisionSource.Painted painted -> Optional.of(painted.image(Crop.CENTRE));
              case VisionSource.Photo photo ->
                  crop.size()
                      .map(size -> {
                        Crop now = crop.cropProperty().get();
                        return photo.image(
                            new Crop(Optional.of(size), now.x(), now.y(), now.scale()));
                      });
            });
  }

  /// Works on a picture of the library.
  public void take(PictureEntry entry) {
    source.take(entry);
  }

  /// A seed by chance.
  public long seed() {
    return random.nextLong(SEEDS);
  }

  /// Whether an edit can be asked for.
  public boolean canEdit() {
    return checkpoint.cardProperty().get().isPresent()
        && source.sourceProperty().get().isPresent()
        && !edit.instructionProperty().get().isBlank();
  }

  /// Changes the picture by the instruction, as often as was asked for, and looks at the first.
  public void applyEdit() {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    Optional<Part.Image> image = edit.base().or(this::image);
    if (!canEdit() || card.isEmpty() || image.isEmpty()) {
      return;
    }
    int first = results.results().size();
    Sampling sampling = SamplingPresets.of(Task.EDIT, card.get().defaults());
    String instruction = edit.instructionProperty().get().strip();
    for (int i = 0; i < edit.seedsProperty().get(); i++) {
      jobs.ask(new VisionAsk(VisionTask.EDIT, instruction, image.get(), sampling.withSeed(seed())));
    }
    results.show(results.results().get(first).key());
  }

  /// Keeps the edit that is looked at.
  public void keepShown() {
    results.shown().filter(edit::canKeep).flatMap(VisionResult::entry).ifPresent(edit::keep);
  }

  private void run(List<VisionTask> chosen, Part.Image image) {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    if (card.isEmpty()) {
      return;
    }
    int first = results.results().size();
    for (VisionTask task : chosen) {
      String what = task == VisionTask.DETECTION ? tasks.whatProperty().get().strip() : "";
      Sampling sampling =
          SamplingPresets.of(task.map().orElse(Task.CHAT), card.get().defaults()).withSeed(seed());
      jobs.ask(new VisionAsk(task, what, image, sampling));
    }
    if (results.results().size() > first) {
      results.show(results.results().get(first).key());
    }
  }

  private void begin(VisionSource now) {
    SeenPhoto seen = photos.of(now.key()).orElseGet(() -> SeenPhoto.first(now.key(), now.name()));
    settling = true;
    if (now instanceof VisionSource.Photo) {
      crop.photo(now.width(), now.height(), seen.crop().orElse(Crop.CENTRE));
    } else {
      crop.none();
    }
    results.source(Optional.of(now));
    edit.source();
    jobs.restore(seen.results(), edit::restore);
    settling = false;
    remember();
  }

  private void remember() {
    Optional<VisionSource> now = source.sourceProperty().get();
    if (!settling && now.isPresent()) {
      Optional<Crop> frame =
          crop.hasPhoto() ? Optional.of(crop.cropProperty().get()) : Optional.empty();
      photos.put(
          new SeenPhoto(now.get().key(), now.get().name(), frame, jobs.outcomes(edit::isKept)));
    }
  }
}
