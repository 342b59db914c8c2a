package studio.lumina.app.vision.crop;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.core.Crop;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;

/// The crop of a photo: what of it the model reads, and as which of its sizes. It is moved and
/// scaled in pixels of the photo. FX thread only, without a toolkit.
public final class CropModel {
  private final ReadOnlyObjectWrapper<Crop> crop = new ReadOnlyObjectWrapper<>(Crop.CENTRE);
  private final ObservableList<Size> sizes = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<Size> sizesView = FXCollections.unmodifiableObservableList(sizes);
  private int width;
  private int height;

  public CropModel(CheckpointModel checkpoint) {
    checkpoint
        .cardProperty()
        .addListener((value, before, now) -> now.ifPresent(card -> offer(card.sizes())));
    checkpoint.cardProperty().get().ifPresent(card -> offer(card.sizes()));
  }

  /// How the photo is laid onto a size.
  public ReadOnlyObjectProperty<Crop> cropProperty() {
    return crop.getReadOnlyProperty();
  }

  /// What the model draws, from the widest to the tallest; empty before one is open.
  public ObservableList<Size> sizes() {
    return sizesView;
  }

  /// Whether there is a photo to lay a frame on.
  public boolean hasPhoto() {
    return width > 0;
  }

  /// Takes another photo, with the frame that it had.
  public void photo(int photoWidth, int photoHeight, Crop kept) {
    width = photoWidth;
    height = photoHeight;
    crop.set(fitting(kept));
  }

  /// There is nothing to lay a frame on.
  public void none() {
    width = 0;
    height = 0;
    crop.set(Crop.CENTRE);
  }

  /// The size that the model gets; empty without a photo or an open model.
  public Optional<Size> size() {
    return width == 0 || sizes.isEmpty()
        ? Optional.empty()
        : Optional.of(crop.get().size().orElseGet(() -> Fitting.choose(width, height, sizes)));
  }

  /// Where the frame lies, in pixels of the photo; empty without a photo or an open model.
  public Optional<Crop.Frame> frame() {
    return size().map(size -> crop.get().frame(width, height, size));
  }

  /// Takes another shape about the same middle; empty for the one that the model would choose.
  public void shape(Optional<Size> shape) {
    Optional<Crop.Frame> before = frame();
    Crop other = new Crop(shape, crop.get().x(), crop.get().y(), crop.get().scale());
    crop.set(other);
    before.ifPresent(old -> {
      Crop.Frame now = frame().orElse(old);
      moveTo(
          old.left() + (old.width() - now.width()) / 2,
          old.top() + (old.height() - now.height()) / 2);
    });
  }

  /// Lays the frame as the model would: the closest shape, as large as fits, in the middle.
  public void reset() {
    crop.set(Crop.CENTRE);
  }

  /// Moves the frame, as far as the photo goes.
  public void move(double right, double down) {
    frame().ifPresent(now -> moveTo(now.left() + right, now.top() + down));
  }

  /// Enlarges or shrinks the frame about its middle.
  public void scale(double factor) {
    frame()
        .ifPresent(now -> {
          double before = crop.get().scale();
          double scale = Math.clamp(before * factor, Crop.SMALLEST, 1);
          crop.set(new Crop(crop.get().size(), crop.get().x(), crop.get().y(), scale));
          double change = scale / before;
          moveTo(
              now.left() + now.width() * (1 - change) / 2,
              now.top() + now.height() * (1 - change) / 2);
        });
  }

  /// Drags a corner of the frame to a point; the opposite corner stays.
  ///
  /// @param left whether it is one of the left corners
  /// @param top whether it is one of the upper corners
  public void dragCorner(boolean left, boolean top, double x, double y) {
    frame()
        .ifPresent(now -> {
          double anchorX = left ? now.left() + now.width() : now.left();
          double anchorY = top ? now.top() + now.height() : now.top();
          double roomX = left ? anchorX : width - anchorX;
          double roomY = top ? anchorY : height - anchorY;
          double wanted =
              Math.max(
                  (left ? anchorX - x : x - anchorX) / now.width(),
                  (top ? anchorY - y : y - anchorY) / now.height());
          double most = Math.min(roomX / now.width(), roomY / now.height());
          double scale = Math.clamp(crop.get().scale() * Math.min(wanted, most), Crop.SMALLEST, 1);
          double change = scale / crop.get().scale();
          crop.set(new Crop(crop.get().size(), crop.get().x(), crop.get().y(), scale));
          moveTo(
              left ? anchorX - now.width() * change : anchorX,
              top ? anchorY - now.height() * change : anchorY);
        });
  }

  private void moveTo(double left, double top) {
    frame()
        .ifPresent(now -> {
          double x = share(left, width - now.width(), crop.get().x());
          double y = share(top, height - now.height(), crop.get().y());
          crop.set(new Crop(crop.get().size(), x, y, crop.get().scale()));
        });
  }

  /// Without room to move, the frame keeps the place that it would take if there were some.
  private static double share(double at, double room, double before) {
    return room < 0.5 ? before : Math.clamp(at / room, 0, 1);
  }

  private void offer(List<Size> known) {
    sizes.setAll(known);
    crop.set(fitting(crop.get()));
  }

  /// A shape that the model does not draw is left to the model.
  private Crop fitting(Crop kept) {
    boolean known = sizes.isEmpty() || kept.size().isEmpty() || sizes.contains(kept.size().get());
    return known ? kept : new Crop(Optional.empty(), kept.x(), kept.y(), kept.scale());
  }
}
