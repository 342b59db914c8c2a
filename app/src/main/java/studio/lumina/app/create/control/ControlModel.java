package studio.lumina.app.create.control;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// The control picture of a drawing, which the model follows: a depth map, a pose, a sketch. FX
/// thread only, without a toolkit.
public final class ControlModel {
  /// A control picture.
  ///
  /// @param name as a person would call it
  /// @param photo the reference to it that prompts hold
  /// @param preview the picture in small, once it was read
  public record Control(String name, Part.PhotoReference photo, Optional<Picture> preview) {
    private static Control of(String name, ControlStore.Kept kept) {
      return new Control(name, kept.photo(), Optional.of(kept.preview()));
    }
  }

  private final ControlStore store;
  private final BackgroundTasks tasks;
  private final ShapeModel shape;
  private final ReadOnlyObjectWrapper<Optional<Control>> control =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Counts what was asked for: what comes late has been overtaken.
  private int asked;

  public ControlModel(ControlStore store, BackgroundTasks tasks, ShapeModel shape) {
    this.store = store;
    this.tasks = tasks;
    this.shape = shape;
  }

  /// The picture, if there is one.
  public ReadOnlyObjectProperty<Optional<Control>> controlProperty() {
    return control.getReadOnlyProperty();
  }

  /// Why the last file could not be used.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Takes a picture from a file; the shape follows it.
  public void take(Path file) {
    fetch(() -> Control.of(file.getFileName().toString(), store.bringIn(file)), true);
  }

  /// Takes a picture; the shape follows it.
  public void take(Control value) {
    set(Optional.of(value));
    shape.fit(value.photo().width(), value.photo().height());
  }

  /// Takes the control picture of a picture that was painted, without changing the shape.
  public void restore(Part.PhotoReference photo) {
    set(Optional.of(new Control("", photo.cropped(photo.crop()), Optional.empty())));
    restore("", photo.hash());
  }

  /// Takes one that was kept, without changing the shape.
  ///
  /// @param kept the hash of its content
  public void restore(String name, String kept) {
    fetch(() -> Control.of(name, store.read(kept)), false);
  }

  /// Draws without one again.
  public void remove() {
    set(Optional.empty());
  }

  /// The prompt with the control picture, or the plain drawing.
  public Prompt prompt(String text, String avoid, Size size) {
    return control
        .get()
        .<Prompt>map(c ->
            new Prompt.Condition(
                text, avoid, c.photo().cropped(new Crop(Optional.of(size), 0.5, 0.5))))
        .orElseGet(() -> new Prompt.Draw(text, avoid, size));
  }

  private void set(Optional<Control> value) {
    asked++;
    problem.set(Optional.empty());
    control.set(value);
  }

  private void fetch(Supplier<Control> source, boolean shaping) {
    problem.set(Optional.empty());
    int mine = ++asked;
    tasks.run(
        source,
        found -> come(mine, found, shaping),
        fault -> {
          if (mine == asked) {
            // One that could not be read again is nothing to draw after.
            control.set(control.get().filter(now -> now.preview().isPresent()));
            problem.set(Optional.of(fault));
          }
        });
  }

  private void come(int mine, Control found, boolean shaping) {
    if (mine != asked) {
      return;
    }
    set(Optional.of(found));
    if (shaping) {
      shape.fit(found.photo().width(), found.photo().height());
    }
  }
}
