package studio.lumina.packaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// The studio's mark as pixels: three bands of violet in a rounded square, light at the top, as the
/// window draws it.
final class Mark {
  private static final List<Color> BANDS =
      List.of(new Color(0xb8acff), new Color(0x7c66f5), new Color(0x3d2f8f));

  private Mark() {}

  /// @param side in pixels
  static BufferedImage of(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // A soft clip: the shape first, then the bands where it is.
    graphics.fill(new RoundRectangle2D.Double(0, 0, side, side, side / 2.0, side / 2.0));
    graphics.setComposite(java.awt.AlphaComposite.SrcIn);
    for (int i = 0; i < BANDS.size(); i++) {
      double height = side / (double) BANDS.size();
      BufferedImage band = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
      Graphics2D part = band.createGraphics();
      part.setColor(BANDS.get(i));
      part.fill(new Rectangle2D.Double(0, i * height, side, height + 1));
      part.dispose();
      graphics.setComposite(java.awt.AlphaComposite.SrcAtop);
      graphics.drawImage(band, 0, 0, null);
    }
    graphics.dispose();
    return image;
  }
}
