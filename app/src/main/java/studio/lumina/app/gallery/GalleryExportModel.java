package studio.lumina.app.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.app.export.ExportFormat;
import studio.lumina.app.export.ExportSettings;
import studio.lumina.app.export.NamePattern;
import studio.lumina.app.export.PictureExporter;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Pictures that are written to files of the artist's: which, how, and how far that is. What is set
/// stays from one export to the next. FX thread only, without a toolkit.
public final class GalleryExportModel {
  private final PictureExporter exporter;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<List<Long>> pictures = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> sample =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<ExportFormat> format =
      new SimpleObjectProperty<>(ExportSettings.USUAL.format());
  private final IntegerProperty quality = new SimpleIntegerProperty(ExportSettings.USUAL.quality());
  private final IntegerProperty scale = new SimpleIntegerProperty(ExportSettings.USUAL.scale());
  private final StringProperty names = new SimpleStringProperty(NamePattern.USUAL.text());
  private final BooleanProperty recipe = new SimpleBooleanProperty(true);
  private final BooleanProperty parameters = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<PictureExporter.Exported>> exported =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private AtomicBoolean stop = new AtomicBoolean();

  public GalleryExportModel(PictureExporter exporter, BackgroundTasks tasks) {
    this.exporter = exporter;
    this.tasks = tasks;
  }

  /// The pictures, in the order in which they are numbered.
  public ReadOnlyObjectProperty<List<Long>> picturesProperty() {
    return pictures.getReadOnlyProperty();
  }

  public ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  /// Of JPEG, 1 to 100.
  public IntegerProperty qualityProperty() {
    return quality;
  }

  /// How many times as long each side is, see [ExportSettings#SCALES].
  public IntegerProperty scaleProperty() {
    return scale;
  }

  /// A [NamePattern], as it is typed.
  public StringProperty namesProperty() {
    return names;
  }

  /// Whether files have all that is needed to draw the picture again.
  public BooleanProperty recipeProperty() {
    return recipe;
  }

  /// Whether files have the text that other programs read.
  public BooleanProperty parametersProperty() {
    return parameters;
  }

  /// Whether files are being written.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How many pictures were looked at.
  public ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// What came of the last export.
  public ReadOnlyObjectProperty<Optional<PictureExporter.Exported>> exportedProperty() {
    return exported.getReadOnlyProperty();
  }

  /// Why the last export failed as a whole.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The first of the pictures, once it is known; names are shown by it.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  /// Takes other pictures.
  public void choose(List<Long> ids) {
    pictures.set(List.copyOf(ids));
    sample.set(Optional.empty());
    if (!ids.isEmpty()) {
      tasks.run(
          () -> exporter.pictures().apply(ids.getFirst()),
          entry -> sample.set(Optional.of(entry)),
          why -> {});
    }
  }

  /// The first file's name; empty where the pattern is none, or the picture is not known yet.
  public Optional<String> preview() {
    try {
      NamePattern pattern = new NamePattern(names.get());
      return sample
          .get()
          .map(entry -> pattern.name(entry, 1, exporter.zone()) + "." + format.get().ending());
    } catch (LuminaException e) {
      return Optional.empty();
    }
  }

  /// Writes the files into a folder.
  public void toFolder(Path folder) {
    begin(stopped ->
        settings()
            .map(how ->
                () -> exporter.toFolder(pictures.get(), how, folder, this::looked, stopped::get)));
  }

  /// Writes a zip file.
  public void toZip(Path zip) {
    begin(stopped ->
        settings()
            .map(
                how -> () -> exporter.toZip(pictures.get(), how, zip, this::looked, stopped::get)));
  }

  /// Leaves off after the picture at hand.
  public void stop() {
    stop.set(true);
  }

  private interface Begun {
    Optional<Supplier<PictureExporter.Exported>> work(AtomicBoolean stopped);
  }

  private void begin(Begun begun) {
    AtomicBoolean stopped = new AtomicBoolean();
    Optional<Supplier<PictureExporter.Exported>> work = begun.work(stopped);
    if (busy.get() || work.isEmpty()) {
      return;
    }
    stop = stopped;
    busy.set(true);
    done.set(0);
    problem.set(Optional.empty());
    exported.set(Optional.empty());
    tasks.run(
        work.get(),
        found -> {
          busy.set(false);
          exported.set(Optional.of(found));
        },
        why -> {
          busy.set(false);
          problem.set(Optional.of(why));
        });
  }

  private Optional<ExportSettings> settings() {
    try {
      return Optional.of(
          new ExportSettings(
              format.get(),
              quality.get(),
              scale.get(),
              new NamePattern(names.get()),
              recipe.get(),
              parameters.get()));
    } catch (LuminaException e) {
      problem.set(Optional.of(e.problem()));
      return Optional.empty();
    }
  }

  private void looked(int count) {
    tasks.window().execute(() -> done.set(count));
  }
}
