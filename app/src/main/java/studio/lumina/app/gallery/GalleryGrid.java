package studio.lumina.app.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureSummary;

/// The pictures of the gallery as tiles by day. Only the tiles in sight are there, whatever the
/// length of the list; [GalleryGestures] is its mouse and keyboard.
final class GalleryGrid extends Region {
  private static final double EDGE = 18;
  private static final double BAR = 12;

  private final GalleryModel model;
  private final TileImages images;
  private final Pane content = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ScrollBar bar = new ScrollBar();
  private final DoubleProperty side = new SimpleDoubleProperty(150);
  private final Map<Integer, GalleryTile> tiles = new HashMap<>();
  private final Deque<GalleryTile> spare = new ArrayDeque<>();
  private final DayHeadings headings;
  private final GalleryGestures gestures;
  private GalleryLayout layout;

  GalleryGrid(GalleryModel model, TileImages images) {
    this.model = model;
    this.images = images;
    headings = new DayHeadings(content, model.clock());
    gestures = new GalleryGestures(this, model);
    layout = reckon();
    getStyleClass().add("gallery-grid");
    setId("gallery-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    content.setManaged(false);
    content.setClip(clip);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setManaged(false);
    bar.getStyleClass().add("gallery-bar");
    getChildren().addAll(content, bar);
    bar.valueProperty().addListener((value, before, now) -> fill());
    side.addListener((value, before, now) -> reflow());
    model.indexProperty().addListener((value, before, now) -> reflow());
    model.pages().versionProperty().addListener((value, before, now) -> refresh());
    model.selection().versionProperty().addListener((value, before, now) -> mark());
    focusedProperty().addListener((value, before, now) -> mark());
    gestures.install();
  }

  /// What happens when a picture is opened.
  void onOpen(Runnable action) {
    gestures.onOpen(action);
  }

  /// What happens when Ctrl and the wheel ask for other sizes.
  void onZoom(DoubleConsumer action) {
    gestures.onZoom(action);
  }

  /// How wide a tile is to be at the least, pixels.
  DoubleProperty sideProperty() {
    return side;
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    reflow();
  }

  private GalleryLayout reckon() {
    boolean byDay = model.filterProperty().get().order() != PictureFilter.Order.STARS;
    return GalleryLayout.of(
        model.indexProperty().get(), model.zone(), byDay, getWidth() - 2 * EDGE, side.get());
  }

  /// Lays everything out anew, with the tile in sight where it was.
  private void reflow() {
    layout = reckon();
    double most = Math.max(0, layout.height() - getHeight());
    bar.setMax(most);
    bar.setVisibleAmount(most == 0 ? 1 : most * getHeight() / Math.max(1, layout.height()));
    bar.setUnitIncrement(layout.side() / 2);
    bar.setBlockIncrement(Math.max(1, getHeight() - layout.side()));
    bar.setVisible(most > 0);
    if (bar.getValue() > most) {
      bar.setValue(most);
    }
    tiles.values().forEach(this::putBy);
    tiles.clear();
    headings.clear();
    content.getChildren().setAll(gestures.band());
    fill();
  }

  private void putBy(GalleryTile tile) {
    content.getChildren().remove(tile);
    spare.push(tile);
  }

  private void fill() {
    double top = bar.getValue();
    double bottom = top + getHeight();
    int first = layout.first(top);
    int end = layout.end(bottom);
    List<Integer> gone = tiles.keySet().stream().filter(at -> at < first || at >= end).toList();
    gone.forEach(at -> putBy(Objects.requireNonNull(tiles.remove(at))));
    for (int at = first; at < end; at++) {
      GalleryTile tile = tiles.get(at);
      if (tile == null) {
        tile = spare.isEmpty() ? new GalleryTile() : spare.pop();
        tiles.put(at, tile);
        content.getChildren().addFirst(tile);
        show(at, tile);
      }
      tile.resizeRelocate(EDGE + layout.x(at), layout.y(at) - top, layout.side(), layout.side());
    }
    headings.show(layout.groups(top, bottom), top, EDGE, Math.max(0, getWidth() - 2 * EDGE));
    mark();
  }

  private void refresh() {
    tiles.forEach(this::show);
  }

  private void show(int at, GalleryTile tile) {
    if (at < model.indexProperty().get().size()) {
      Optional<PictureSummary> picture = model.pages().at(at);
      List<Image> layers = picture.map(p -> images.layers(p, layout.side())).orElse(List.of());
      tile.show(picture, layers, layout.side());
    }
  }

  private void mark() {
    OptionalInt cursor = model.selection().cursor();
    tiles.forEach((at, tile) ->
        tile.mark(
            at < model.indexProperty().get().size()
                && model.selection().contains(model.indexProperty().get().id(at)),
            isFocused() && cursor.isPresent() && cursor.getAsInt() == at));
  }

  /// How far the list is scrolled, pixels.
  double scrolled() {
    return bar.getValue();
  }

  /// Scrolls down by some pixels, up where they are negative, as far as the list goes.
  void scrollBy(double pixels) {
    bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
  }

  /// Where the tiles lie.
  GalleryLayout places() {
    return layout;
  }

  /// The position of the picture under a point of the grid.
  OptionalInt at(double x, double y) {
    return layout.at(x - EDGE, y + bar.getValue());
  }

  /// The positions of the pictures that a rectangle of the whole list touches.
  List<Integer> within(double left, double top, double right, double bottom) {
    return layout.within(left - EDGE, top, right - EDGE, bottom);
  }

  /// Scrolls as far as is needed to see a tile, and its day's heading above the first.
  void reveal(int position) {
    double top = layout.y(position);
    double head = top - GalleryLayout.HEADING;
    double bottom = top + layout.side() + GalleryLayout.GAP;
    if (head < bar.getValue()) {
      bar.setValue(Math.max(0, head));
    } else if (bottom > bar.getValue() + getHeight()) {
      bar.setValue(Math.min(bar.getMax(), bottom - getHeight()));
    }
  }
}
