package studio.lumina.app.control;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// The control that shows a picture while it is painted: finished rows sharp, the rest a ghost
/// frame with dots, and between them the playhead with the row's number. The frame is there before
/// the first row, so nothing moves. Whatever comes, it is drawn once a frame. FX thread only.
public final class PictureStage extends Region {
  /// What [#showRows] takes for all rows there are.
  public static final int ALL_ROWS = -1;

  private final StageLayers layers;
  private final Rectangle bounds = new Rectangle();
  private final Redraw redraw = new Redraw(this::draw);
  private final StageRows rows = new StageRows(redraw::ask);
  private final Viewport view = new Viewport(this, redraw::ask);
  private final StageGestures gestures = new StageGestures(this);
  private @Nullable PaintBuffer pixels;
  private @Nullable Heat heat;
  private boolean heatChanged;
  private @Nullable Image settling;
  private final ReadOnlyObjectWrapper<Rectangle2D> place =
      new ReadOnlyObjectWrapper<>(Rectangle2D.EMPTY);
  private Runnable drawn = () -> {};

  /// @param rowWords says a row's number, from 1
  public PictureStage(IntFunction<String> rowWords) {
    layers = new StageLayers(rowWords);
    getStyleClass().add("picture-stage");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setClip(bounds);
    getChildren().addAll(layers.nodes());
    gestures.install();
  }

  /// Puts up an empty frame in which a picture will be painted.
  public void begin(Size size) {
    put(size, null, 0);
    pixels = new PaintBuffer(size);
    layers.rows().setImage(pixels.image());
    rows.begin();
  }

  /// Rows that are there before the first band.
  public void base(Image image, int count) {
    layers.base().setImage(image);
    rows.base(count);
    watch(image);
  }

  /// Shows a band of finished rows at the next frame.
  ///
  /// @param firstRow its first row of image tokens
  public void band(int firstRow, Picture band) {
    if (pixels != null) {
      pixels.band(firstRow, band);
      rows.advance(firstRow + band.height() / Size.CELL);
    }
  }

  /// Ends painting with the rows there are; `image` takes their place once it is loaded.
  ///
  /// @param finished rows of image tokens that it has
  public void settle(Size size, @Nullable Image image, int finished) {
    if (!view.holds(size)) {
      put(size, image, finished);
      return;
    }
    rows.settle(finished, image != null);
    if (image != null) {
      settling = image;
      ImageLoading.then(
          image,
          () -> {
            if (image == settling) { // else the next picture has begun by now
              put(size, image, finished);
            }
          });
    }
    redraw.ask();
  }

  /// Shows a picture.
  ///
  /// @param image null for a picture whose pixels are not there: its frame alone
  /// @param finished rows of image tokens that it has
  public void show(Size size, @Nullable Image image, int finished) {
    put(size, image, image == null ? 0 : finished);
  }

  /// Shows nothing.
  public void clear() {
    settling = null;
    layers.base().setImage(null);
    layers.rows().setImage(null);
    pixels = null;
    rows.end();
    view.take(0, 0);
    redraw.ask();
  }

  /// Shows the first rows only, or [#ALL_ROWS]; the others become ghosts.
  public void showRows(int count) {
    rows.show(count);
  }

  /// Lays heat over the picture; null for none. To be told again when it changes.
  public void heat(@Nullable Heat source) {
    heat = source;
    heatChanged = true;
    redraw.ask();
  }

  /// Lays another picture beside this one; null for none.
  ///
  /// @param here names this one
  /// @param there names the other
  public void compare(@Nullable Image image, String here, String there) {
    layers.divider().compare(image, here, there);
    if (image != null) {
      watch(image);
    }
    redraw.ask();
  }

  /// The part of the width that shows the picture itself while it is compared.
  public double dividerShare() {
    return layers.divider().share();
  }

  /// Moves the divider.
  public void moveDivider(double share) {
    layers.divider().share(share);
    redraw.ask();
  }

  /// Screen pixels for each pixel of the picture.
  public ReadOnlyDoubleProperty zoomProperty() {
    return view.zoom();
  }

  /// Where the picture lies, in the stage's own coordinates; empty where there is none.
  public ReadOnlyObjectProperty<Rectangle2D> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// Shows the whole picture as large as fits.
  public void fit() {
    view.fit();
  }

  /// Shows the picture's own pixels.
  public void actualSize() {
    zoomAt(1 / view.zoom().get(), getWidth() / 2, getHeight() / 2);
  }

  /// Enlarges about the middle.
  public void zoomBy(double factor) {
    zoomAt(factor, getWidth() / 2, getHeight() / 2);
  }

  /// Enlarges; what lies at (x, y) stays there.
  public void zoomAt(double factor, double x, double y) {
    view.zoomAt(factor, x, y);
  }

  /// Pushes the picture aside.
  public void pan(double x, double y) {
    view.pan(x, y);
  }

  /// Whether the whole picture is to be seen, so that dragging it means to take it elsewhere.
  public boolean isWhole() {
    return framing().width() > 0 && framing().whole();
  }

  /// Whether the mouse is panning the picture or moving the divider.
  public boolean isDragging() {
    return gestures.isDragging();
  }

  /// The place of the token under a point as (column, row); negative where there is none.
  public Point2D tokenAt(double x, double y) {
    return view.tokenAt(x, y, rows.visible());
  }

  /// The pixels on the stage, to be copied; null where there are none.
  public @Nullable Image image() {
    return pixels == null ? layers.base().getImage() : pixels.image();
  }

  /// How often it was drawn.
  public long repaints() {
    return redraw.drawn();
  }

  boolean dividerHolds(double x) {
    return layers.divider().holds(x);
  }

  double shareAt(double x) {
    return (x - framing().left()) / Math.max(1, framing().shownWidth());
  }

  Framing framing() {
    return view.framing();
  }

  Viewport viewport() {
    return view;
  }

  /// Has something told whenever the picture has been drawn, where it may lie elsewhere than
  /// before.
  void onDrawn(Runnable action) {
    drawn = action;
  }

  @Override
  protected void layoutChildren() {
    bounds.setWidth(getWidth());
    bounds.setHeight(getHeight());
    view.resize();
  }

  private void put(Size size, @Nullable Image image, int finished) {
    settling = null;
    boolean other = !view.holds(size);
    view.take(size.width(), size.height());
    pixels = null;
    layers.rows().setImage(null);
    layers.base().setImage(image);
    heatChanged = true;
    rows.put(finished);
    if (image != null) {
      watch(image);
    }
    if (other) {
      view.fit();
    } else {
      view.refit();
    }
  }

  private void watch(Image image) {
    ImageLoading.then(image, redraw::ask);
    redraw.ask();
  }

  /// Whether the picture's file could not be read.
  private boolean lost() {
    return pixels == null && layers.base().getImage() != null && layers.base().getImage().isError();
  }

  private void draw() {
    Framing framing = view.framing();
    place.set(
        new Rectangle2D(
            framing.left(), framing.top(), framing.shownWidth(), framing.shownHeight()));
    if (framing.width() == 0) {
      layers.hide();
      drawn.run();
      return;
    }
    if (pixels != null) {
      pixels.flush();
    }
    if (heatChanged) {
      heatChanged = false;
      layers.heat(framing, heat);
    }
    layers.lie(
        framing, view.zoom().get(), rows.drawn(framing.height() / Size.CELL, lost()), heat != null);
    drawn.run();
  }
}
