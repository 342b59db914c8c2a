package studio.lumina.app.control;

import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// A number for each image token as translucent heat over a picture: where it is cold the picture
/// shows through.
final class HeatLayer extends ImageView {
  /// Colours from cold to hot: violet, magenta, orange, pale yellow; not premultiplied.
  private static final int[][] RAMP = {
    {0x00, 0x5a, 0x2b, 0xa8},
    {0x38, 0x5a, 0x2b, 0xa8},
    {0x98, 0xa0, 0x35, 0x9a},
    {0xb8, 0xdc, 0x58, 0x6c},
    {0xc8, 0xf6, 0x93, 0x3b},
    {0xd8, 0xff, 0xe9, 0x9a},
  };

  /// Pixels on a side of a token's square: so large that smoothing reaches only its edge.
  private static final int CELL = 8;

  private @Nullable WritableImage cells;

  HeatLayer() {
    setSmooth(false);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// The colour of a heat from 0 to 1, as ARGB.
  static int colour(double heat) {
    double at = Math.clamp(heat, 0, 1) * (RAMP.length - 1);
    int low = (int) Math.min(at, RAMP.length - 2.0);
    double share = at - low;
    int argb = 0;
    for (int i = 0; i < 4; i++) {
      argb = argb << 8 | (int) Math.round(RAMP[low][i] * (1 - share) + RAMP[low + 1][i] * share);
    }
    return argb;
  }

  /// Takes the heat of every token.
  ///
  /// @param source heat of a row and column, 0 to 1; null to show none
  void paint(int rows, int columns, @Nullable Heat source) {
    setVisible(source != null && rows > 0);
    if (source == null || rows == 0) {
      return;
    }
    WritableImage image = cells;
    if (image == null || image.getWidth() != columns * CELL || image.getHeight() != rows * CELL) {
      image = new WritableImage(columns * CELL, rows * CELL);
      cells = image;
      setImage(image);
    }
    int[] line = new int[columns * CELL];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double heat = source.at(row, column);
        Arrays.fill(
            line, column * CELL, (column + 1) * CELL, Double.isNaN(heat) ? 0 : colour(heat));
      }
      // A scan line of no length is the same line again.
      image
          .getPixelWriter()
          .setPixels(
              0, row * CELL, line.length, CELL, PixelFormat.getIntArgbInstance(), line, 0, 0);
    }
  }

  /// @param rows how many of its rows are to be seen
  void lie(Framing framing, double rows, double units) {
    if (!isVisible() || rows <= 0 || cells == null) {
      setFitHeight(0.01);
      return;
    }
    setViewport(new javafx.geometry.Rectangle2D(0, 0, cells.getWidth(), rows * CELL));
    setX(framing.left());
    setY(framing.top());
    setFitWidth(framing.shownWidth());
    setFitHeight(rows * units);
  }
}
