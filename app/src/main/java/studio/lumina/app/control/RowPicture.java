package studio.lumina.app.control;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// A picture at a size of its own while it is painted: finished rows sharp, the rest a ghost frame
/// with dots, between them the playhead. Unlike [PictureStage] it is neither zoomed nor pushed
/// about, so that it can stand among words. FX thread only.
public final class RowPicture extends Region {
  private static final double OVERHANG = 6;
  private static final double GLOW = 22;
  private static final double CORNER = 8;

  private final Size size;
  private final double scale;
  private final PaintBuffer pixels;
  private final ImageView base = new ImageView();
  private final ImageView rows = new ImageView();
  private final GhostFrame ghost = new GhostFrame();
  private final Region line = new Region();
  private final Region glow = new Region();
  private final Redraw redraw = new Redraw(this::draw);
  private final PlayheadRow head = new PlayheadRow(redraw::ask);
  private int finished;
  private int baseRows;
  private boolean painting;

  /// @param least the longer side of a small picture, in units of the window
  /// @param most the longer side of a large one
  public RowPicture(Size size, double least, double most) {
    this.size = size;
    int longer = Math.max(size.width(), size.height());
    this.scale = Math.clamp(longer, least, most) / longer;
    this.pixels = new PaintBuffer(size);
    getStyleClass().add("row-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    double width = size.width() * scale;
    double height = size.height() * scale;
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    for (ImageView view : new ImageView[] {base, rows}) {
      view.setFitWidth(width);
      view.setSmooth(true);
      view.setPreserveRatio(true);
    }
    line.getStyleClass().add("playhead-line");
    glow.getStyleClass().add("playhead-glow");
    glow.setMouseTransparent(true);
    Rectangle round = new Rectangle(width, height);
    round.setArcWidth(CORNER);
    round.setArcHeight(CORNER);
    base.setClip(round);
    glow.setManaged(false);
    line.setManaged(false);
    getChildren().addAll(base, rows, ghost, glow, line);
    redraw.ask();
  }

  /// Shows what is there.
  ///
  /// @param image as wide as the picture; its finished rows
  /// @param count finished rows
  public void show(@Nullable Image image, int count) {
    base.setImage(image);
    baseRows = image == null ? 0 : count;
    finished = Math.max(finished, count);
    head.place(Math.max(finished, baseRows));
    redraw.ask();
  }

  /// Rows will come.
  public void paint() {
    painting = true;
    rows.setImage(pixels.image());
    redraw.ask();
  }

  /// Shows a band of finished rows at the next frame.
  ///
  /// @param firstRow its first row of image tokens
  public void band(int firstRow, Picture band) {
    pixels.band(firstRow, band);
    int row = firstRow + band.height() / Size.CELL;
    if (row > finished) {
      finished = row;
      head.glide(row);
    }
    redraw.ask();
  }

  /// The pixels, to be copied; null where there are none.
  public @Nullable Image image() {
    return painting ? pixels.image() : base.getImage();
  }

  private void draw() {
    pixels.flush();
    double width = size.width() * scale;
    double height = size.height() * scale;
    double visible = Math.min(size.rows(), Math.max(head.row(), baseRows));
    double split = visible * Size.CELL * scale;
    rows.setViewport(new Rectangle2D(0, 0, size.width(), Math.max(1, visible * Size.CELL)));
    rows.setVisible(painting && visible > 0);
    Framing area = new Framing(width, height, size.width(), size.height(), scale, 0, 0);
    ghost.lie(0, split, width, height, visible == 0, area);
    boolean moving = painting && visible < size.rows();
    line.setVisible(moving);
    glow.setVisible(moving);
    line.resizeRelocate(-OVERHANG, split - 1, width + 2 * OVERHANG, 2);
    glow.resizeRelocate(-OVERHANG, split - GLOW / 2, width + 2 * OVERHANG, GLOW);
  }
}
