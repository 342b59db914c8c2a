package studio.lumina.app.picture.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.ComparisonZoom;
import studio.lumina.app.store.PictureEntry;

/// The pictures that are compared, drawn under one zoom: the wheel enlarges what lies under the
/// pointer in all of them, dragging pushes them, a double click shows them whole again. FX thread
/// only.
final class ComparisonStage extends Region {
  private static final double GAP = 8;
  private static final double STEP = 1.2;
  private static final double NEAR = 12;
  private static final double KNOB = 7;

  private final ComparisonModel model;
  private final Canvas canvas = new Canvas();
  private final Map<Path, Image> images = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<PixelDifference>> difference =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private double divider = 0.5;
  private boolean dividing;
  private double x;
  private double y;

  ComparisonStage(ComparisonModel model) {
    this.model = model;
    setId("comparison-stage");
    getStyleClass().add("comparison-stage");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    canvas.setManaged(false);
    getChildren().add(canvas);
    model.membersProperty().addListener((value, before, now) -> load());
    model.wayProperty().addListener((value, before, now) -> compute());
    model.pairProperty().addListener((value, before, now) -> compute());
    model.zoomProperty().addListener((value, before, now) -> draw());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    load();
  }

  /// What is other in the pixels of the pair, while that is looked at.
  ReadOnlyObjectProperty<Optional<PixelDifference>> differenceProperty() {
    return difference.getReadOnlyProperty();
  }

  /// Moves the divider, as a share of the picture's width.
  void divide(double share) {
    divider = Math.clamp(share, 0, 1);
    draw();
  }

  /// Where the divider is, 0 to 1.
  double divider() {
    return divider;
  }

  /// Enlarges around the middle.
  void zoom(double times) {
    model.zoomProperty().set(model.zoomProperty().get().by(times, 0.5, 0.5));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void load() {
    Set<Path> wanted =
        model.membersProperty().get().stream()
            .flatMap(member -> member.file().stream())
            .collect(Collectors.toSet());
    images.keySet().retainAll(wanted);
    for (PictureEntry member : model.membersProperty().get()) {
      member
          .file()
          .ifPresent(file ->
              images.computeIfAbsent(
                  file,
                  path -> {
                    Image image = new Image(path.toUri().toString(), true);
                    image.progressProperty().addListener((value, before, now) -> compute());
                    return image;
                  }));
    }
    compute();
  }

  private void compute() {
    ComparisonModel.Pair pair = model.pairProperty().get();
    difference.set(
        model.wayProperty().get() == ComparisonModel.Way.DIFFERENCE && model.isOpen()
            ? image(pair.left())
                .flatMap(left -> image(pair.right()).flatMap(r -> PixelDifference.of(left, r)))
            : Optional.empty());
    draw();
  }

  private Optional<Image> image(int member) {
    List<PictureEntry> members = model.membersProperty().get();
    return member < members.size()
        ? members
            .get(member)
            .file()
            .map(images::get)
            .filter(image -> image.getProgress() == 1 && !image.isError())
        : Optional.empty();
  }

  /// The areas of the pictures, each its own where they are side by side.
  private List<Rectangle2D> cells() {
    int count =
        model.wayProperty().get() == ComparisonModel.Way.SIDE_BY_SIDE
            ? Math.max(1, model.membersProperty().get().size())
            : 1;
    int across = count == 4 && getWidth() < 2 * getHeight() ? 2 : count;
    int down = Math.ceilDiv(count, across);
    double width = Math.max(1, (getWidth() - (across - 1) * GAP) / across);
    double height = Math.max(1, (getHeight() - (down - 1) * GAP) / down);
    List<Rectangle2D> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(
          new Rectangle2D(i % across * (width + GAP), i / across * (height + GAP), width, height));
    }
    return cells;
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    if (!model.isOpen() || getWidth() < 1 || getHeight() < 1) {
      return;
    }
    List<Rectangle2D> cells = cells();
    ComparisonModel.Pair pair = model.pairProperty().get();
    switch (model.wayProperty().get()) {
      case SIDE_BY_SIDE -> {
        for (int i = 0; i < cells.size(); i++) {
          Rectangle2D cell = cells.get(i);
          image(i).ifPresent(image -> draw(pen, image, fitted(cell, image), 1));
          letter(pen, i, cell.getMinX(), cell.getMinY());
        }
      }
      case SLIDER -> slider(pen, pair, cells.getFirst());
      case DIFFERENCE ->
          difference
              .get()
              .ifPresent(d -> draw(pen, d.image(), fitted(cells.getFirst(), d.image()), 1));
    }
  }

  private void slider(GraphicsContext pen, ComparisonModel.Pair pair, Rectangle2D cell) {
    image(pair.right()).ifPresent(image -> draw(pen, image, fitted(cell, image), 1));
    image(pair.left()).ifPresent(image -> draw(pen, image, fitted(cell, image), divider));
    Rectangle2D place = place(cell);
    double at = place.getMinX() + divider * place.getWidth();
    double middle = place.getMinY() + place.getHeight() / 2;
    pen.setFill(Color.WHITE);
    pen.fillRect(at - 1, place.getMinY(), 2, place.getHeight());
    pen.fillOval(at - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB);
    letter(pen, pair.left(), place.getMinX(), place.getMinY());
    letter(pen, pair.right(), place.getMaxX() - 30, place.getMinY());
  }

  /// The part of a picture that the zoom shows, up to a share of its width.
  private void draw(GraphicsContext pen, Image image, Rectangle2D to, double share) {
    ComparisonZoom zoom = model.zoomProperty().get();
    double width = image.getWidth() / zoom.factor();
    double height = image.getHeight() / zoom.factor();
    pen.setImageSmoothing(to.getWidth() < 2 * width);
    pen.drawImage(
        image,
        zoom.left() * image.getWidth(),
        zoom.top() * image.getHeight(),
        width * share,
        height,
        to.getMinX(),
        to.getMinY(),
        to.getWidth() * share,
        to.getHeight());
  }

  private static void letter(GraphicsContext pen, int member, double left, double top) {
    pen.setFill(Color.rgb(0, 0, 0, 0.6));
    pen.fillRoundRect(left + 8, top + 8, 22, 20, 8, 8);
    pen.setFill(Color.WHITE);
    pen.fillText(ComparisonValues.letter(member), left + 15, top + 22);
  }

  private static Rectangle2D fitted(Rectangle2D cell, Image image) {
    double scale =
        Math.min(cell.getWidth() / image.getWidth(), cell.getHeight() / image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    return new Rectangle2D(
        cell.getMinX() + (cell.getWidth() - width) / 2,
        cell.getMinY() + (cell.getHeight() - height) / 2,
        width,
        height);
  }

  /// Where the pair's pictures lie.
  private Rectangle2D place(Rectangle2D cell) {
    return image(model.pairProperty().get().left()).map(image -> fitted(cell, image)).orElse(cell);
  }

  private Rectangle2D under(double px, double py) {
    List<Rectangle2D> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      Rectangle2D cell = cells.get(i);
      if (cell.contains(px, py)) {
        return cells.size() == 1
            ? place(cell)
            : image(i).map(image -> fitted(cell, image)).orElse(cell);
      }
    }
    return place(cells.getFirst());
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      Rectangle2D place = under(event.getX(), event.getY());
      model
          .zoomProperty()
          .set(
              model
                  .zoomProperty()
                  .get()
                  .by(
                      event.getDeltaY() > 0 ? STEP : 1 / STEP,
                      Math.clamp((event.getX() - place.getMinX()) / place.getWidth(), 0, 1),
                      Math.clamp((event.getY() - place.getMinY()) / place.getHeight(), 0, 1)));
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    x = event.getX();
    y = event.getY();
    Rectangle2D place = place(cells().getFirst());
    double at = place.getMinX() + divider * place.getWidth();
    dividing =
        model.wayProperty().get() == ComparisonModel.Way.SLIDER
            && (model.zoomProperty().get().factor() == 1 || Math.abs(x - at) < NEAR);
    if (event.getClickCount() == 2) {
      model.zoomProperty().set(ComparisonZoom.WHOLE);
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    Rectangle2D place = under(x, y);
    if (dividing) {
      divide((event.getX() - place.getMinX()) / place.getWidth());
    } else {
      model
          .zoomProperty()
          .set(
              model
                  .zoomProperty()
                  .get()
                  .pushed(
                      (event.getX() - x) / place.getWidth(),
                      (event.getY() - y) / place.getHeight()));
      x = event.getX();
      y = event.getY();
    }
    event.consume();
  }
}
