package studio.lumina.app.gallery;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.LiveRows;
import studio.lumina.app.picture.Thumbnails;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureSummary;

/// The pictures of the gallery as tiles by day. Only the tiles in sight are there, whatever the
/// length of the list.
final class GalleryGrid extends Region {
  private static final double EDGE = 18;
  private static final double BAR = 12;

  private final GalleryModel model;
  private final Thumbnails thumbs;
  private final LiveRows rows;
  private final Pane content = new Pane();
  private final Rectangle clip = new Rectangle();
  private final Rectangle band = new Rectangle();
  private final ScrollBar bar = new ScrollBar();
  private final DoubleProperty side = new SimpleDoubleProperty(150);
  private final Map<Integer, GalleryTile> tiles = new HashMap<>();
  private final Deque<GalleryTile> spare = new ArrayDeque<>();
  private final Map<Integer, HBox> headings = new HashMap<>();
  private final DayWords days;
  private GalleryLayout layout;
  private Runnable open = () -> {};
  private DoubleConsumer zoom = change -> {};
  private @Nullable BandStart start;

  /// Where a rubber band began, and what was chosen then.
  private record BandStart(double x, double y, List<Long> besides) {}

  GalleryGrid(GalleryModel model, Thumbnails thumbs, LiveRows rows) {
    this.model = model;
    this.thumbs = thumbs;
    this.rows = rows;
    days = new DayWords(model.clock());
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
    band.getStyleClass().add("rubber-band");
    band.setManaged(false);
    band.setVisible(false);
    getChildren().addAll(content, bar);
    bar.valueProperty().addListener((value, before, now) -> fill());
    side.addListener((value, before, now) -> reflow());
    model.indexProperty().addListener((value, before, now) -> reflow());
    model.pages().versionProperty().addListener((value, before, now) -> refresh());
    model.selection().versionProperty().addListener((value, before, now) -> mark());
    focusedProperty().addListener((value, before, now) -> mark());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// What happens when a picture is opened.
  void onOpen(Runnable action) {
    open = action;
  }

  /// What happens when Ctrl and the wheel ask for other sizes.
  void onZoom(DoubleConsumer action) {
    zoom = action;
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
    content.getChildren().setAll(band);
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
    headings(top, bottom);
    mark();
  }

  private void headings(double top, double bottom) {
    List<GalleryLayout.Group> shown = new ArrayList<>(layout.groups(top, bottom));
    shown.removeIf(group -> group.day().isEmpty());
    List<Integer> keep = shown.stream().map(GalleryLayout.Group::from).toList();
    headings
        .entrySet()
        .removeIf(old -> {
          boolean leaves = !keep.contains(old.getKey());
          if (leaves) {
            content.getChildren().remove(old.getValue());
          }
          return leaves;
        });
    for (GalleryLayout.Group group : shown) {
      HBox heading = headings.computeIfAbsent(group.from(), from -> heading(group));
      heading.resizeRelocate(
          EDGE, group.top() - top, Math.max(0, getWidth() - 2 * EDGE), GalleryLayout.HEADING);
    }
  }

  private HBox heading(GalleryLayout.Group group) {
    Label day = new Label(group.day().map((LocalDate date) -> days.of(date)).orElse(""));
    Label count = new Label(days.count(group.count()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(day, space, count);
    heading.getStyleClass().add("day-heading");
    heading.setManaged(false);
    content.getChildren().addFirst(heading);
    return heading;
  }

  private void refresh() {
    tiles.forEach(this::show);
  }

  private void show(int at, GalleryTile tile) {
    if (at < model.indexProperty().get().size()) {
      Optional<PictureSummary> picture = model.pages().at(at);
      List<Image> layers =
          picture.map(p -> rows.layers(p, thumbs, layout.side())).orElse(List.of());
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

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      zoom.accept(Math.signum(event.getDeltaY()));
    } else {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
    }
    event.consume();
  }

  private OptionalInt under(MouseEvent event) {
    return layout.at(event.getX() - EDGE, event.getY() + bar.getValue());
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    OptionalInt at = under(event);
    GallerySelection selection = model.selection();
    if (at.isEmpty()) {
      if (!event.isShortcutDown() && !event.isShiftDown()) {
        selection.clear();
      }
      start = new BandStart(event.getX(), event.getY() + bar.getValue(), selection.ids());
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
    double x = Math.clamp(event.getX(), 0, getWidth());
    double y = event.getY() + bar.getValue();
    if (event.getY() < 0 || event.getY() > getHeight()) {
      bar.setValue(Math.clamp(bar.getValue() + Math.signum(event.getY()) * 12, 0, bar.getMax()));
    }
    double left = Math.min(from.x(), x);
    double top = Math.min(from.y(), y);
    band.setX(left);
    band.setY(top - bar.getValue());
    band.setWidth(Math.abs(x - from.x()));
    band.setHeight(Math.abs(y - from.y()));
    band.setVisible(true);
    model
        .selection()
        .choose(
            layout.within(left - EDGE, top, Math.max(from.x(), x) - EDGE, Math.max(from.y(), y)),
            from.besides());
  }

  private void released() {
    start = null;
    band.setVisible(false);
  }

  private void key(KeyEvent event) {
    int size = model.indexProperty().get().size();
    int now = model.selection().cursor().orElse(-1);
    int page = Math.max(1, (int) (getHeight() / (layout.side() + GalleryLayout.GAP)));
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
    reveal(place);
    event.consume();
  }

  /// Scrolls as far as is needed to see a tile, and its day's heading above the first.
  private void reveal(int position) {
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
