package studio.lumina.app.gallery;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// What mouse and keyboard do on a [GalleryGrid]: select pictures by clicks, keys and a rubber
/// band, scroll, change the size of the tiles, and open a picture.
final class GalleryGestures {
  /// Pixels that the grid scrolls at each move of a rubber band beyond its edge.
  private static final double BAND_SCROLL = 12;

  private final GalleryGrid grid;
  private final GalleryModel model;
  private final Rectangle band = new Rectangle();
  private Runnable open = () -> {};
  private DoubleConsumer zoom = change -> {};
  private @Nullable BandStart start;

  /// Where a rubber band began, pixels of the whole list, and what was selected then.
  private record BandStart(double x, double y, List<Long> besides) {}

  GalleryGestures(GalleryGrid grid, GalleryModel model) {
    this.grid = grid;
    this.model = model;
    band.getStyleClass().add("rubber-band");
    band.setManaged(false);
    band.setVisible(false);
  }

  void install() {
    grid.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    grid.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// The rubber band, to lie over the tiles.
  Rectangle band() {
    return band;
  }

  void onOpen(Runnable action) {
    open = action;
  }

  void onZoom(DoubleConsumer action) {
    zoom = action;
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      zoom.accept(Math.signum(event.getDeltaY()));
    } else {
      grid.scrollBy(-event.getDeltaY());
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    grid.requestFocus();
    OptionalInt at = grid.at(event.getX(), event.getY());
    GallerySelection selection = model.selection();
    if (at.isEmpty()) {
      if (!event.isShortcutDown() && !event.isShiftDown()) {
        selection.clear();
      }
      start = new BandStart(event.getX(), event.getY() + grid.scrolled(), selection.ids());
    } else if (event.getButton() == MouseButton.PRIMARY) {
      if (event.isShiftDown()) {
        selection.extend(at.getAsInt());
      } else if (event.isShortcutDown()) {
        selection.toggle(at.getAsInt());
      } else {
        selection.choose(at.getAsInt());
        if (event.getClickCount() == 2) {
          open.run();
        }
      }
    } else if (!selection.contains(model.indexProperty().get().id(at.getAsInt()))) {
      selection.choose(at.getAsInt());
    }
  }

  private void dragged(MouseEvent event) {
    BandStart from = start;
    if (from == null) {
      return;
    }
    double x = Math.clamp(event.getX(), 0, grid.getWidth());
    double y = event.getY() + grid.scrolled();
    if (event.getY() < 0 || event.getY() > grid.getHeight()) {
      grid.scrollBy(Math.signum(event.getY()) * BAND_SCROLL);
    }
    double left = Math.min(from.x(), x);
    double top = Math.min(from.y(), y);
    band.setX(left);
    band.setY(top - grid.scrolled());
    band.setWidth(Math.abs(x - from.x()));
    band.setHeight(Math.abs(y - from.y()));
    band.setVisible(true);
    model
        .selection()
        .choose(
            grid.within(left, top, Math.max(from.x(), x), Math.max(from.y(), y)), from.besides());
  }

  private void released() {
    start = null;
    band.setVisible(false);
  }

  private void key(KeyEvent event) {
    GalleryLayout layout = grid.places();
    int size = model.indexProperty().get().size();
    int now = model.selection().cursor().orElse(-1);
    int page = Math.max(1, (int) (grid.getHeight() / (layout.side() + GalleryLayout.GAP)));
    int to =
        switch (event.getCode()) {
          case LEFT -> now - 1;
          case RIGHT -> now + 1;
          case UP -> now < 0 ? 0 : layout.vertical(now, -1);
          case DOWN -> now < 0 ? 0 : layout.vertical(now, 1);
          case PAGE_UP -> now < 0 ? 0 : layout.vertical(now, -page);
          case PAGE_DOWN -> now < 0 ? 0 : layout.vertical(now, page);
          case HOME -> 0;
          case END -> size - 1;
          default -> Integer.MIN_VALUE;
        };
    if (to == Integer.MIN_VALUE || size == 0 || event.isAltDown()) {
      return;
    }
    int place = Math.clamp(to, 0, size - 1);
    if (event.isShiftDown()) {
      model.selection().extend(place);
    } else {
      model.selection().choose(place);
    }
    grid.reveal(place);
    event.consume();
  }
}
