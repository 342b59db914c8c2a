package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Placement;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.image.PictureFile;

/// The picture that a drawing follows: a depth map, a pose, a sketch. FX thread only, without a
/// toolkit.
public final class ControlModel {
  /// A control picture.
  ///
  /// @param name as a person would call it
  public record Control(String name, Picture picture) {}

  private final CreateDesk desk;
  private final ShapeModel shape;
  private final ReadOnlyObjectWrapper<Optional<Control>> control =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ControlModel(CreateDesk desk, ShapeModel shape) {
    this.desk = desk;
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
    problem.set(Optional.empty());
    desk.background()
        .execute(() -> {
          try {
            Control read = new Control(file.getFileName().toString(), PictureFile.read(file));
            desk.window().execute(() -> take(read));
          } catch (LuminaException e) {
            desk.window().execute(() -> problem.set(Optional.of(e.problem())));
          }
        });
  }

  /// Takes a picture; the shape follows it.
  public void take(Control value) {
    problem.set(Optional.empty());
    control.set(Optional.of(value));
    shape.fit(value.picture().width(), value.picture().height());
  }

  /// Takes the control picture of a picture that was painted, without changing the shape.
  void restore(Picture picture) {
    problem.set(Optional.empty());
    control.set(Optional.of(new Control("", picture)));
  }

  /// Draws without one again.
  public void remove() {
    problem.set(Optional.empty());
    control.set(Optional.empty());
  }

  /// The prompt with the control picture, or the plain drawing.
  Prompt prompt(String text, String avoid, Size size) {
    return control
        .get()
        .<Prompt>map(c ->
            new Prompt.Condition(
                text, new Part.Photo(c.picture(), new Placement(Optional.of(size), 0.5, 0.5))))
        .orElseGet(() -> new Prompt.Draw(text, avoid, size));
  }
}
