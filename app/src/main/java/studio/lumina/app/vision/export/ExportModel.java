package studio.lumina.app.vision.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;

/// How the map on the stage is shown and written: its colours and range, its size, its depth. Each
/// map keeps its look while the program runs. FX thread only, without a toolkit.
public final class ExportModel {
  /// How finely the histogram tells depths apart.
  private static final int BARS = 64;

  private final ResultModel results;
  private final BackgroundTasks tasks;
  private final Map<Long, MapLook> looks = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> map =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<MapLook> look = new SimpleObjectProperty<>(MapLook.PAINTED);
  private final BooleanProperty placed = new SimpleBooleanProperty();
  private final BooleanProperty deep = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Picture>> dressed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<int[]>> histogram =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Picture> pixels = Optional.empty();

  public ExportModel(ResultModel results, BackgroundTasks tasks) {
    this.results = results;
    this.tasks = tasks;
    results.shownProperty().addListener((value, before, now) -> look());
    results.results().addListener((ListChangeListener<VisionResult>) news -> look());
    look.addListener((value, before, now) -> dress());
  }

  /// The whole map on the stage that can be written; empty where there is none.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /// How it looks.
  public ObjectProperty<MapLook> lookProperty() {
    return look;
  }

  /// Whether it is written at the photo's own size and place.
  public BooleanProperty placedProperty() {
    return placed;
  }

  /// Whether a depth map is written with 16 bits.
  public BooleanProperty deepProperty() {
    return deep;
  }

  /// The map in another look than it was painted in; empty where it is to be seen as it is.
  public ReadOnlyObjectProperty<Optional<Picture>> dressedProperty() {
    return dressed.getReadOnlyProperty();
  }

  /// How often each depth occurs, from the darkest to the brightest; empty where it is no depth
  /// map.
  public ReadOnlyObjectProperty<Optional<int[]>> histogramProperty() {
    return histogram.getReadOnlyProperty();
  }

  /// What the map is.
  public Optional<Task> task() {
    return map.get().map(entry -> entry.prompt().task());
  }

  /// The photo that it is of; empty where it is of a painted picture, and as large as that.
  public Optional<Part.PhotoReference> photo() {
    return map.get()
        .flatMap(entry -> entry.prompt().images().stream().findFirst())
        .filter(Part.PhotoReference.class::isInstance)
        .map(Part.PhotoReference.class::cast);
  }

  /// Writes the map.
  ///
  /// @param done told when it is written
  /// @param failed told why not
  public void write(Path target, Runnable done, Consumer<Problem> failed) {
    Optional<PictureEntry> entry = map.get();
    if (entry.isEmpty()) {
      return;
    }
    MapLook now = look.get();
    boolean sixteen = deep.get();
    Optional<Part.PhotoReference> photo = placed.get() ? photo() : Optional.empty();
    tasks.run(
        () -> {
          new MapExport(
                  entry.get().file().orElseThrow(),
                  entry.get().prompt().task(),
                  now,
                  photo.map(of -> place(of, entry.get())),
                  sixteen)
              .write(target);
          return target;
        },
        written -> done.run(),
        failed);
  }

  private static MapPlace place(Part.PhotoReference photo, PictureEntry entry) {
    return new MapPlace(
        photo.width(),
        photo.height(),
        photo.crop().frame(photo.width(), photo.height(), entry.size()));
  }

  private void look() {
    Optional<PictureEntry> now =
        results
            .shown()
            .filter(result -> result.state() == VisionResult.State.DONE)
            .flatMap(VisionResult::entry)
            .filter(entry -> entry.file().isPresent());
    long id = now.map(PictureEntry::id).orElse(-1L);
    if (id == map.get().map(PictureEntry::id).orElse(-1L)) {
      return;
    }
    map.get().ifPresent(before -> looks.put(before.id(), look.get()));
    pixels = Optional.empty();
    histogram.set(Optional.empty());
    dressed.set(Optional.empty());
    map.set(now);
    look.set(looks.getOrDefault(id, MapLook.PAINTED));
    now.filter(entry -> isDressed(entry.prompt())).ifPresent(this::read);
  }

  private static boolean isDressed(Prompt prompt) {
    return prompt.task() == Task.DEPTH || prompt.task() == Task.NORMALS;
  }

  private void read(PictureEntry entry) {
    Path file = entry.file().orElseThrow();
    tasks.run(
        () -> Fitting.white(PictureFile.read(file)),
        found -> {
          if (isShown(entry)) {
            pixels = Optional.of(found);
            histogram.set(
                entry.prompt().task() == Task.DEPTH
                    ? Optional.of(histogram(found))
                    : Optional.empty());
            dress();
          }
        },
        gone -> {}); // the stage tells of a file that is not there
  }

  private boolean isShown(PictureEntry entry) {
    return map.get().filter(now -> now.id() == entry.id()).isPresent();
  }

  private void dress() {
    Optional<Task> task = task();
    dressed.set(
        task.filter(look.get()::changes)
            .flatMap(of -> pixels.map(painted -> look.get().dress(painted, of))));
  }

  private static int[] histogram(Picture depth) {
    int[] bars = new int[BARS];
    for (double value : MapLook.PAINTED.depths(depth)) {
      bars[(int) Math.min(BARS - 1, value * BARS)]++;
    }
    return bars;
  }
}
