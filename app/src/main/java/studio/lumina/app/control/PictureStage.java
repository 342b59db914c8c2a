package studio.lumina.app.control;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Shows a picture while it is painted: finished rows sharp, the rest a ghost frame with dots, and
/// between them the playhead with the row's number. The frame is there before the first row, so
/// nothing moves. Wheel zooms to the pointer, dragging pans. FX thread only.
public final class PictureStage extends Region {
  private static final double MARGIN = 56;

  /// Room for the badge beside the picture.
  private static final double SIDE_MARGIN = 92;

  private static final double DOT_GAP = 16;
  private static final double LARGEST_FIT = 6;
  private static final Duration GLIDE = Duration.millis(120);
  private static final Color ACCENT = Color.web("#7c66f5");

  private final Canvas canvas = new Canvas();
  private final DoubleProperty head = new SimpleDoubleProperty(0);
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final Timeline glide = new Timeline();
  private @Nullable WritableImage rows;
  private @Nullable Image whole;
  private int width;
  private int height;
  private int finishedRows;
  private boolean painting;
  private boolean fitted = true;
  private double panX;
  private double panY;
  private double dragX;
  private double dragY;

  public PictureStage() {
    getStyleClass().add("picture-stage");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getChildren().add(canvas);
    head.addListener((value, before, now) -> draw());
    setOnScroll(event -> {
      if (event.getDeltaY() != 0) {
        zoomAt(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
      }
      event.consume();
    });
    setOnMousePressed(event -> {
      requestFocus();
      dragX = event.getX() - panX;
      dragY = event.getY() - panY;
    });
    setOnMouseDragged(event -> {
      panX = event.getX() - dragX;
      panY = event.getY() - dragY;
      draw();
    });
  }

  /// Puts up an empty frame in which a picture will be painted.
  public void begin(Size size) {
    width = size.width();
    height = size.height();
    rows = new WritableImage(width, height);
    whole = null;
    finishedRows = 0;
    painting = true;
    place(0);
    refit();
  }

  /// Shows a band of finished rows.
  ///
  /// @param firstRow its first row of image tokens
  public void band(int firstRow, Picture band) {
    if (rows == null) {
      return;
    }
    PixelWriter writer = rows.getPixelWriter();
    int top = firstRow * Size.CELL;
    int lines = Math.min(band.height(), height - top);
    int[] line = new int[band.width()];
    for (int y = 0; y < lines; y++) {
      for (int x = 0; x < line.length; x++) {
        line[x] =
            0xff000000
                | band.sample(x, y, 0) << 16
                | band.sample(x, y, 1) << 8
                | band.sample(x, y, 2);
      }
      writer.setPixels(
          0,
          top + y,
          line.length,
          1,
          javafx.scene.image.PixelFormat.getIntArgbInstance(),
          line,
          0,
          line.length);
    }
    advance(Math.max(finishedRows, firstRow + band.height() / Size.CELL));
  }

  /// Ends painting with the rows there are.
  public void rest() {
    painting = false;
    draw();
  }

  /// Shows a picture from a file.
  ///
  /// @param finished rows of image tokens that it has
  public void show(Size size, Image image, int finished) {
    width = size.width();
    height = size.height();
    rows = null;
    whole = image;
    painting = false;
    finishedRows = finished;
    place(finished);
    refit();
    image.progressProperty().addListener((value, before, now) -> draw());
  }

  /// Shows a picture that has no file yet: the rows painted last where they are this picture's,
  /// else its frame.
  ///
  /// @param finished rows of image tokens that it has
  public void unseen(Size size, int finished) {
    if (rows != null && finishedRows == finished && width == size.width()) {
      rest();
      return;
    }
    begin(size);
    rest();
  }

  /// Shows nothing.
  public void clear() {
    rows = null;
    whole = null;
    width = 0;
    draw();
  }

  /// The scale at which the picture is shown; 1 is a screen pixel for each of its own.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Shows the whole picture as large as fits.
  public void fit() {
    fitted = true;
    refit();
  }

  /// Shows the picture's own pixels.
  public void actualSize() {
    zoomAt(1 / zoom.get(), getWidth() / 2, getHeight() / 2);
  }

  /// Enlarges about the middle.
  public void zoomBy(double factor) {
    zoomAt(factor, getWidth() / 2, getHeight() / 2);
  }

  private void zoomAt(double factor, double x, double y) {
    double next = Math.clamp(zoom.get() * factor, 0.1, 32);
    double change = next / zoom.get();
    double middleX = getWidth() / 2 + panX;
    double middleY = getHeight() / 2 + panY;
    panX += (x - middleX) * (1 - change);
    panY += (y - middleY) * (1 - change);
    zoom.set(next);
    fitted = false;
    draw();
  }

  private void place(int row) {
    glide.stop(); // one under way would pull the next picture's playhead back
    head.set(row);
  }

  private void advance(int row) {
    finishedRows = row;
    glide.stop();
    glide.getKeyFrames().setAll(new KeyFrame(GLIDE, new KeyValue(head, row)));
    glide.playFromStart();
  }

  private void refit() {
    if (fitted && width > 0 && getWidth() > 0) {
      double scale =
          Math.min((getWidth() - 2 * SIDE_MARGIN) / width, (getHeight() - 2 * MARGIN) / height);
      zoom.set(Math.clamp(scale, 0.1, LARGEST_FIT));
      panX = 0;
      panY = 0;
    }
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    refit();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (width == 0) {
      return;
    }
    double scale = zoom.get();
    double left = Math.rint((getWidth() - width * scale) / 2 + panX);
    double top = Math.rint((getHeight() - height * scale) / 2 + panY);
    double right = left + width * scale;
    double bottom = top + height * scale;
    double split = top + Math.min(head.get() * Size.CELL, height) * scale;
    g.setImageSmoothing(scale < 2);
    if (whole != null && whole.getProgress() >= 1 && !whole.isError()) {
      g.drawImage(whole, left, top, whole.getWidth() * scale, whole.getHeight() * scale);
    } else if (rows != null && head.get() > 0) {
      double shown = Math.min(head.get() * Size.CELL, height);
      g.drawImage(rows, 0, 0, width, shown, left, top, width * scale, shown * scale);
    }
    if (split < bottom - 1) {
      ghost(g, left, split, right, bottom, split == top);
    }
    if (painting && head.get() * Size.CELL < height) {
      playhead(g, left, split, right);
    }
  }

  private static void ghost(
      GraphicsContext g, double left, double top, double right, double bottom, boolean closed) {
    g.setStroke(Color.web("#666d7b", 0.55));
    g.setLineWidth(1);
    g.setLineDashes(3, 3);
    g.strokePolyline(
        new double[] {left + 0.5, left + 0.5, right - 0.5, right - 0.5},
        new double[] {top, bottom - 0.5, bottom - 0.5, top},
        4);
    if (closed) {
      g.strokeLine(left + 0.5, top + 0.5, right - 0.5, top + 0.5);
    }
    g.setLineDashes();
    g.setFill(Color.web("#666d7b", 0.5));
    for (double y = Math.ceil((top + 6) / DOT_GAP) * DOT_GAP; y < bottom - 4; y += DOT_GAP) {
      for (double x = left + DOT_GAP; x < right - 4; x += DOT_GAP) {
        g.fillRect(x, y, 1, 1);
      }
    }
  }

  private void playhead(GraphicsContext g, double left, double y, double right) {
    for (int i = 8; i > 0; i--) {
      g.setStroke(ACCENT.deriveColor(0, 1, 1, 0.035));
      g.setLineWidth(i * 3);
      g.strokeLine(left - 12, y, right + 12, y);
    }
    g.setStroke(ACCENT);
    g.setLineWidth(2);
    g.strokeLine(left - 14, y, right + 14, y);
    String words = "row " + Math.min(finishedRows + 1, height / Size.CELL);
    g.setFill(ACCENT);
    g.fillRoundRect(right + 22, y - 11, 58, 22, 8, 8);
    g.setFill(Color.WHITE);
    g.setFont(Font.font("JetBrains Mono", 12));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, right + 51, y);
  }
}
