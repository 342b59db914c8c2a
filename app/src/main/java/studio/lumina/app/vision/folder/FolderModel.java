package studio.lumina.app.vision.folder;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.FolderJob;
import studio.lumina.app.work.FolderProgress;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.PhotoTask;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;
import studio.lumina.core.Sampling;

/// Runs a whole folder through tasks: which pictures, where the maps go, and how far each run is,
/// also one of an earlier day that goes on. FX thread only, without a toolkit.
public final class FolderModel {
  /// Owner of the jobs: their maps are no results of the photo on the stage.
  public static final JobOwner OWNER = JobOwner.of("vision.folder");

  private static final String OUTPUT = "vision.folder.output.";
  private static final String NAME = "vision.folder.name.";

  private final Jobs jobs;
  private final LibraryQueries queries;
  private final UiState memory;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<List<Path>> files = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Path>> output =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty deep = new SimpleBooleanProperty();
  private final ObservableList<FolderRun> runs = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<FolderRun> runsView = FXCollections.unmodifiableObservableList(runs);
  private final Set<Long> written = new HashSet<>();
  private Optional<Path> folder = Optional.empty();

  public FolderModel(
      EventSource events,
      Jobs jobs,
      LibraryQueries queries,
      UiState memory,
      BackgroundTasks tasks) {
    this.jobs = jobs;
    this.queries = queries;
    this.memory = memory;
    this.tasks = tasks;
    deep.addListener((value, before, now) -> folder.ifPresent(this::choose));
    events.listen(news -> news.forEach(this::hear));
  }

  /// The pictures that are to be gone through.
  public ReadOnlyObjectProperty<List<Path>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /// Why the folder cannot be read, or a map not be written.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Where maps are written beside the library, named after their photo and the task.
  public ObjectProperty<Optional<Path>> outputProperty() {
    return output;
  }

  /// Whether pictures of sub-folders are among them.
  public BooleanProperty deepProperty() {
    return deep;
  }

  /// The runs, the first asked for first.
  public ObservableList<FolderRun> runs() {
    return runsView;
  }

  /// Takes the pictures of a folder.
  public void choose(Path chosen) {
    folder = Optional.of(chosen);
    problem.set(Optional.empty());
    boolean all = deep.get();
    tasks.run(
        () -> FolderListing.of(chosen, all),
        files::set,
        fault -> {
          files.set(List.of());
          problem.set(Optional.of(fault));
        });
  }

  /// Takes these pictures.
  public void take(List<Path> chosen) {
    folder = Optional.empty();
    files.set(List.copyOf(chosen));
  }

  /// Puts the pictures through a task, as one job of the queue.
  ///
  /// @param name the task in words, for names of files too
  public void run(PhotoTask task, String name, Sampling sampling) {
    if (files.get().isEmpty()) {
      return;
    }
    Optional<Path> target = output.get();
    Answer.of(
        jobs.submit(new FolderJob(OWNER, files.get(), task, sampling)),
        job -> {
          memory.put(NAME + job, name);
          target.ifPresent(path -> memory.put(OUTPUT + job, path.toString()));
          // What the job told already came before its number.
          FolderRun begun = run(job).asked(name, target);
          note(begun);
          begun.progress().ifPresent(progress -> write(begun, progress));
        },
        fault -> problem.set(Optional.of(fault)));
  }

  /// Stops a run: what is done stays.
  public void stop(FolderRun run) {
    if (run.progress().isPresent()) {
      jobs.stop();
    } else {
      jobs.cancel(List.of(run.job()));
      runs.removeIf(each -> each.job() == run.job());
    }
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.FolderTold told && told.owner().equals(OWNER)) {
      note(run(told.job()).told(told.progress(), told.ended()));
      write(run(told.job()), told.progress());
    } else if (news instanceof StudioEvent.Queue queue) {
      for (QueuedJob job : queue.jobs()) {
        if (job.kind() == JobKind.FOLDER && job.owner().equals(OWNER)) {
          note(run(job.id()));
        }
      }
    }
  }

  private FolderRun run(long job) {
    return runs.stream()
        .filter(run -> run.job() == job)
        .findFirst()
        .orElseGet(() ->
            new FolderRun(
                job,
                memory.value(NAME + job).orElse(""),
                memory.value(OUTPUT + job).map(Path::of),
                Optional.empty(),
                false));
  }

  private void note(FolderRun run) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).job() == run.job()) {
        runs.set(i, run);
        return;
      }
    }
    runs.add(run);
  }

  /// Writes what is done and not there yet, also after a restart.
  private void write(FolderRun run, FolderProgress progress) {
    run.output()
        .ifPresent(target -> {
          List<FolderFile> files = List.copyOf(progress.files());
          List<String> names = MapNames.of(files.stream().map(FolderFile::path).toList());
          String task = run.name().toLowerCase(Locale.ROOT).replace(' ', '-');
          for (int i = 0; i < files.size(); i++) {
            FolderFile file = files.get(i);
            Path map = target.resolve(names.get(i) + "-" + task + ".png");
            file.picture()
                .filter(id -> file.state() == FolderFile.State.DONE)
                .filter(written::add)
                .ifPresent(id ->
                    Answer.of(
                        queries.entry(id),
                        entry -> copy(entry, map),
                        fault -> problem.set(Optional.of(fault))));
          }
        });
  }

  private void copy(PictureEntry entry, Path target) {
    entry
        .file()
        .ifPresent(from ->
            tasks.run(
                () -> {
                  FolderCopy.of(from, target);
                  return target;
                },
                done -> {},
                fault -> problem.set(Optional.of(fault))));
  }
}
