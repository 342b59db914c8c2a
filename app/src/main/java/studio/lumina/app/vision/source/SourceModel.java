package studio.lumina.app.vision.source;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Problem;

/// The picture that Vision works on: a photo, or one that the model painted. The tokens of a
/// painted one are used as they are while the model that drew them is open; for another model its
/// file is a photo as any. FX thread only, without a toolkit.
public final class SourceModel {
  private final KeptPhotos shelf;
  private final BackgroundTasks tasks;
  private final CheckpointModel checkpoint;
  private final ReadOnlyObjectWrapper<Optional<VisionSource>> source =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

  /// Counts what was asked for: what comes late has been overtaken.
  private int asked;

  public SourceModel(KeptPhotos shelf, BackgroundTasks tasks, CheckpointModel checkpoint) {
    this.shelf = shelf;
    this.tasks = tasks;
    this.checkpoint = checkpoint;
    checkpoint.cardProperty().addListener((value, before, now) -> now.ifPresent(this::opened));
  }

  /// The picture, if there is one.
  public ReadOnlyObjectProperty<Optional<VisionSource>> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /// Why the last file could not be read.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether a file is being read.
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Takes the photo in a file.
  public void take(Path file) {
    take(file, () -> {});
  }

  /// Takes the photo in a file.
  ///
  /// @param then runs once it is there
  public void take(Path file, Runnable then) {
    fetch(() -> photo(file.getFileName().toString(), shelf.bringIn(file)), this::refuse, then);
  }

  /// Takes a photo that was kept.
  ///
  /// @param gone told why it is not there any more
  public void restore(String name, String hash, Consumer<Problem> gone) {
    fetch(() -> photo(name, shelf.read(hash)), gone, () -> {});
  }

  /// Says why a picture could not be had.
  public void refuse(Problem why) {
    problem.set(Optional.of(why));
  }

  /// Takes a picture of the library; nothing where it has no finished row.
  public void take(PictureEntry entry) {
    boolean whole = entry.codes().size() == entry.size().codes();
    if (whole && !isOfAnother(entry, checkpoint.cardProperty().get())) {
      settle(new VisionSource.Painted(entry));
    } else {
      entry.file().ifPresent(this::take);
    }
  }

  /// What was said has been read.
  public void settleProblem() {
    problem.set(Optional.empty());
  }

  private void opened(ModelCard card) {
    if (source.get().orElse(null) instanceof VisionSource.Painted painted
        && isOfAnother(painted.entry(), Optional.of(card))) {
      take(painted.entry());
    }
  }

  private static boolean isOfAnother(PictureEntry entry, Optional<ModelCard> card) {
    return card.filter(open -> !open.name().equals(entry.model())).isPresent();
  }

  private static VisionSource photo(String name, KeptPhotos.KeptPhoto kept) {
    return new VisionSource.Photo(name, kept.photo(), kept.preview());
  }

  private void fetch(Supplier<VisionSource> from, Consumer<Problem> failed, Runnable then) {
    int mine = ++asked;
    problem.set(Optional.empty());
    reading.set(true);
    tasks.run(
        from,
        found -> {
          if (mine == asked) {
            settle(found);
            then.run();
          }
        },
        fault -> {
          if (mine == asked) {
            reading.set(false);
            failed.accept(fault);
          }
        });
  }

  private void settle(VisionSource found) {
    asked++;
    reading.set(false);
    problem.set(Optional.empty());
    source.set(Optional.of(found));
  }
}
