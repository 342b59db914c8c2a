package studio.lumina.app.vision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.Observable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.vision.crop.CropModel;
import studio.lumina.app.vision.edit.EditModel;
import studio.lumina.app.vision.folder.FolderModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionAsk;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.TaskModel;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.PhotoTask;
import studio.lumina.core.Crop;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.sampling.SamplingPresets;

/// Asks the model for what Vision makes of a picture: the maps and descriptions of the tasks that
/// are ticked, edits, and a whole folder's maps; and says why that cannot be asked for now. FX
/// thread only, without a toolkit.
public final class VisionRequests {
  /// Why nothing can be asked for.
  public enum Blocker {
    NO_MODEL,
    NO_PHOTO,
    NO_TASK,
    /// A task that finds things was not told which.
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
  private final ResultModel results;
  private final ResultJobs jobs;
  private final EditModel edit;
  private final FolderModel folder;

  /// The models of what a request is made of.
  record Inputs(
      CheckpointModel checkpoint,
      SourceModel source,
      CropModel crop,
      TaskModel tasks,
      EditModel edit) {}

  /// The models that take what was asked for.
  record Outputs(ResultModel results, ResultJobs jobs, FolderModel folder) {}

  VisionRequests(Inputs inputs, Outputs outputs, RandomGenerator random) {
    checkpoint = inputs.checkpoint();
    source = inputs.source();
    crop = inputs.crop();
    tasks = inputs.tasks();
    edit = inputs.edit();
    results = outputs.results();
    jobs = outputs.jobs();
    folder = outputs.folder();
    this.random = random;
  }

  /// Why nothing can be run; empty where it can.
  public Optional<Blocker> blocker() {
    if (checkpoint.cardProperty().get().isEmpty()) {
      return Optional.of(Blocker.NO_MODEL);
    }
    if (source.sourceProperty().get().isEmpty()) {
      return Optional.of(Blocker.NO_PHOTO);
    }
    if (tasks.chosen().isEmpty()) {
      return Optional.of(Blocker.NO_TASK);
    }
    return tasks.lacksWhat() ? Optional.of(Blocker.NO_WHAT) : Optional.empty();
  }

  /// What [#blocker] depends on.
  public List<Observable> parts() {
    return Stream.<Observable>concat(
            tasks.parts().stream(), Stream.of(checkpoint.cardProperty(), source.sourceProperty()))
        .toList();
  }

  /// Whether the open checkpoint was published for drawing and not for these tasks.
  public boolean needsAnotherCheckpoint() {
    return checkpoint
        .cardProperty()
        .get()
        .filter(card -> DRAWS_ALONE.matcher(card.name()).find())
        .isPresent();
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

  /// Runs the tasks that are ticked on what lies in the frame, and looks at the first.
  public void run() {
    if (blocker().isEmpty()) {
      run(tasks.chosen());
    }
  }

  /// Runs tasks on what lies in the frame, and looks at the first.
  void run(List<VisionTask> chosen) {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    Optional<Part.Image> image = image();
    if (card.isEmpty() || image.isEmpty()) {
      return;
    }
    int first = results.results().size();
    for (VisionTask task : chosen) {
      Sampling sampling =
          SamplingPresets.of(task.map().orElse(Task.CHAT), card.get().defaults()).withSeed(seed());
      jobs.ask(new VisionAsk(task, what(task), image.get(), sampling));
    }
    look(first);
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
    look(first);
  }

  /// Keeps the edit that is looked at; a picture drawn anew in part is what is worked on from then
  /// on.
  public void keepShown() {
    results.shown().filter(edit::canKeep).flatMap(VisionResult::entry).ifPresent(edit::keep);
    results
        .shown()
        .filter(result -> result.ask().task() == VisionTask.REDRAW)
        .filter(result -> result.state() == VisionResult.State.DONE)
        .flatMap(VisionResult::entry)
        .ifPresent(source::take);
  }

  /// The maps that are ticked; descriptions are of one picture at a time.
  public List<VisionTask> folderTasks() {
    return tasks.chosen().stream().filter(task -> task.map().isPresent()).toList();
  }

  /// Why a folder cannot be gone through; empty where it can.
  public Optional<Blocker> folderBlocker() {
    if (checkpoint.cardProperty().get().isEmpty()) {
      return Optional.of(Blocker.NO_MODEL);
    }
    if (folderTasks().isEmpty()) {
      return Optional.of(Blocker.NO_TASK);
    }
    return tasks.lacksWhat() ? Optional.of(Blocker.NO_WHAT) : Optional.empty();
  }

  /// Puts the pictures of the folder through the tasks that are ticked, one job a task.
  ///
  /// @param words what a task is called
  public void runFolder(Function<VisionTask, String> words) {
    if (folderBlocker().isPresent()) {
      return;
    }
    Sampling drawing = checkpoint.cardProperty().get().orElseThrow().defaults();
    for (VisionTask task : folderTasks()) {
      Task map = task.map().orElseThrow();
      folder.run(
          new PhotoTask.Map(map, what(task)),
          words.apply(task),
          SamplingPresets.of(map, drawing).withSeed(seed()));
    }
  }

  /// A seed by chance, 0 to one billion.
  public long seed() {
    return random.nextLong(SEEDS);
  }

  /// What a task is to find.
  private String what(VisionTask task) {
    return task == VisionTask.DETECTION ? tasks.whatProperty().get().strip() : "";
  }

  private void look(int first) {
    if (results.results().size() > first) {
      results.show(results.results().get(first).key());
    }
  }
}
