package studio.lumina.app.create.shape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;

/// The picture's shape, one of those that the model draws. FX thread only, without a toolkit.
public final class ShapeModel {
  /// The shapes that have a name, and the ratio of width to height that each stands for.
  public enum Name {
    SQUARE(1),
    LANDSCAPE(1.5),
    PORTRAIT(1 / 1.5),
    WIDE(2),
    TALL(0.5);

    private final double ratio;

    Name(double ratio) {
      this.ratio = ratio;
    }
  }

  /// What a style asks for.
  ///
  /// @param style its name
  public record Asked(String style, Size size) {}

  /// A named shape as the model has it.
  public record Named(Name name, Size size) {}

  private final DroppedFileReader files;
  private final BackgroundTasks tasks;
  private final ObjectProperty<@Nullable Size> size = new SimpleObjectProperty<>();
  private final ObservableList<Size> sizes = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<Size> sizesView = FXCollections.unmodifiableObservableList(sizes);

  private final ReadOnlyStringWrapper style = new ReadOnlyStringWrapper("");
  private Optional<Asked> asked = Optional.empty();
  private Optional<Size> before = Optional.empty();

  /// @param files finds out what a file is whose shape is taken
  public ShapeModel(CheckpointModel checkpoint, DroppedFileReader files, BackgroundTasks tasks) {
    this.files = files;
    this.tasks = tasks;
    size.addListener((value, old, now) -> settle());
    checkpoint.cardProperty().addListener((value, before, now) -> now.ifPresent(this::offer));
  }

  /// The shape chosen; null before a checkpoint is open, unless one is remembered.
  public ObjectProperty<@Nullable Size> sizeProperty() {
    return size;
  }

  /// The style whose shape it is; empty where it is the artist's own.
  public ReadOnlyStringProperty styleProperty() {
    return style.getReadOnlyProperty();
  }

  /// What the model draws, from the widest to the tallest.
  public ObservableList<Size> sizes() {
    return sizesView;
  }

  /// The named shapes, each with a size of its own where the model's list has enough of them.
  public List<Named> named() {
    List<Named> found = new ArrayList<>();
    for (Name name : Name.values()) {
      sizes.stream()
          .filter(s -> found.stream().noneMatch(n -> n.size().equals(s)))
          .filter(s -> sameWay(s, name.ratio))
          .min(
              Comparator.comparingDouble((Size s) -> distance(s, name.ratio))
                  .thenComparing(Comparator.comparingInt(Size::codes).reversed()))
          .ifPresent(s -> found.add(new Named(name, s)));
    }
    return List.copyOf(found);
  }

  /// What a size is called: by its name where it has one, else by the nearest.
  public Optional<Name> nameOf(Size value) {
    return named().stream()
        .min(Comparator.comparingDouble(n -> distance(value, ratio(n.size()))))
        .map(Named::name);
  }

  /// Takes the size whose corner lies nearest to a point.
  ///
  /// @param width of the point from the picture's left edge, pixels
  /// @param height of the point from the picture's top edge, pixels
  public void snap(double width, double height) {
    sizes.stream()
        .min(Comparator.comparingDouble(s -> Math.hypot(s.width() - width, s.height() - height)))
        .ifPresent(size::set);
  }

  /// Takes the next wider size, or with -1 the next taller one.
  public void step(int steps) {
    int at = sizes.indexOf(size.get());
    if (at >= 0) {
      size.set(sizes.get(Math.clamp(at - steps, 0, sizes.size() - 1)));
    }
  }

  /// Turns the shape on its side.
  public void swap() {
    Size now = size.get();
    if (now != null) {
      Size turned = new Size(now.height(), now.width());
      if (sizes.contains(turned)) {
        size.set(turned);
      }
    }
  }

  /// Takes the size whose ratio is closest to a photo's.
  public void fit(int width, int height) {
    if (!sizes.isEmpty() && width > 0 && height > 0) {
      size.set(Fitting.choose(width, height, sizes));
    }
  }

  /// What a style asks for, or none any more. The shape that stood here before the first style
  /// comes back after the last, unless the artist has chosen another meanwhile.
  public void ask(Optional<Asked> wanted) {
    if (wanted.equals(asked)) {
      return;
    }
    boolean own = asked.isPresent() && style.get().isEmpty();
    if (asked.isEmpty()) {
      before = Optional.ofNullable(size.get());
    }
    asked = wanted;
    if (!own) {
      wanted.map(now -> drawn(now.size())).or(() -> before).ifPresent(size::set);
    }
    settle();
  }

  /// Puts the shape that stood here before the style in place of its own.
  public void unask() {
    if (!style.get().isEmpty()) {
      before.ifPresent(size::set);
    }
  }

  /// The shape that comes back after the last style.
  public Optional<Size> before() {
    return before.filter(value -> asked.isPresent());
  }

  /// Takes a shape that is to come back after the last style.
  public void before(Size value) {
    before = Optional.of(value);
  }

  /// Takes the ratio of a picture file.
  public void fit(Path file) {
    tasks.run(() -> files.look(file), this::fit, problem -> {});
  }

  /// Takes the size of the model that is nearest to a file's picture in shape.
  public void fit(DroppedFile found) {
    switch (found) {
      case DroppedFile.Photo photo -> fit(photo.width(), photo.height());
      case DroppedFile.Painted painted -> fit(painted.width(), painted.height());
      case DroppedFile.Checkpoint _, DroppedFile.Styles _, DroppedFile.Refused _ -> {}
    }
  }

  private void offer(ModelCard card) {
    sizes.setAll(
        card.sizes().stream()
            .sorted(Comparator.comparingDouble(ShapeModel::ratio).reversed())
            .toList());
    Size chosen = size.get();
    before = before.map(this::drawn);
    if (chosen == null) {
      size.set(new Size(card.targetSize(), card.targetSize()));
    } else if (!sizes.contains(chosen)) {
      fit(chosen.width(), chosen.height());
    }
    settle();
  }

  /// The size that the model draws in place of one that it may not draw.
  private Size drawn(Size wanted) {
    return sizes.isEmpty() || sizes.contains(wanted)
        ? wanted
        : Fitting.choose(wanted.width(), wanted.height(), sizes);
  }

  private void settle() {
    style.set(
        asked.filter(now -> drawn(now.size()).equals(size.get())).map(Asked::style).orElse(""));
  }

  private static boolean sameWay(Size size, double ratio) {
    return Integer.signum(Integer.compare(size.width(), size.height()))
        == (int) Math.signum(ratio - 1);
  }

  private static double ratio(Size size) {
    return (double) size.width() / size.height();
  }

  private static double distance(Size size, double ratio) {
    return Math.abs(Math.log(ratio(size) / ratio));
  }
}
