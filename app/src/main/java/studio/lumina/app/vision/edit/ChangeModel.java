package studio.lumina.app.vision.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;

/// What changed in the edit that is looked at; files are compared beside the window's thread. FX
/// thread only, without a toolkit.
public final class ChangeModel {
  private final ResultModel results;
  private final BackgroundTasks tasks;
  private final BooleanProperty overlaid = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<PictureChange>> change =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long compared = -1;

  public ChangeModel(ResultModel results, BackgroundTasks tasks) {
    this.results = results;
    this.tasks = tasks;
    results.shownProperty().addListener((value, before, now) -> look());
    results.results().addListener((ListChangeListener<VisionResult>) news -> look());
  }

  /// What changed; empty while it is no whole edit that is looked at, or not known yet.
  public ReadOnlyObjectProperty<Optional<PictureChange>> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /// Whether it is shown over the picture.
  public BooleanProperty overlaidProperty() {
    return overlaid;
  }

  private void look() {
    Optional<PictureEntry> edit =
        results
            .shown()
            .flatMap(VisionResult::entry)
            .filter(entry -> entry.prompt() instanceof Prompt.Edit)
            .filter(entry -> entry.state() == PictureEntry.State.DONE)
            .filter(entry -> entry.file().isPresent());
    long now = edit.map(PictureEntry::id).orElse(-1L);
    if (now == compared) {
      return;
    }
    compared = now;
    change.set(Optional.empty());
    edit.ifPresent(this::compare);
  }

  private void compare(PictureEntry edit) {
    Part.Image from = ((Prompt.Edit) edit.prompt()).image();
    Optional<VisionSource> source = results.source();
    Optional<Path> parent =
        results
            .made(from)
            .or(() ->
                source
                    .filter(VisionSource.Painted.class::isInstance)
                    .map(painted -> ((VisionSource.Painted) painted).entry()))
            .flatMap(PictureEntry::file);
    Path after = edit.file().orElseThrow();
    tasks.run(
        () -> {
          Picture made = Fitting.white(PictureFile.read(after));
          return PictureChange.of(before(source, parent, from, edit.size()), made);
        },
        found -> {
          if (compared == edit.id()) {
            change.set(Optional.of(found));
          }
        },
        gone -> {}); // of a file that is not there nothing can be said
  }

  /// The picture that it was made of, as large as the edit.
  private static Picture before(
      Optional<VisionSource> source, Optional<Path> parent, Part.Image from, Size size) {
    List<Size> only = List.of(size);
    if (from instanceof Part.PhotoReference photo
        && source.orElse(null) instanceof VisionSource.Photo original) {
      Crop crop = photo.crop();
      return Fitting.fit(
          original.preview(), new Crop(Optional.of(size), crop.x(), crop.y(), crop.scale()), only);
    }
    Picture picture =
        PictureFile.read(
            parent.orElseThrow(() -> new LuminaException(new Problem.FileMissing("", "picture"))));
    return Fitting.fit(picture, new Crop(Optional.of(size), 0.5, 0.5), only);
  }
}
