package studio.lumina.app.control;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// The pixels of a picture being painted. Bands wait until [#flush], so that of many that come
/// within a frame each place is written once. FX thread only.
final class PaintBuffer {
  private final int width;
  private final int height;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;
  private final Map<Integer, Picture> waiting = new TreeMap<>();

  PaintBuffer(Size size) {
    width = size.width();
    height = size.height();
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  WritableImage image() {
    return image;
  }

  /// A band of finished rows; one that begins at the same row takes the place of an earlier one.
  ///
  /// @param firstRow its first row of image tokens
  void band(int firstRow, Picture band) {
    waiting.put(firstRow, band);
  }

  /// Writes what waits; the part of the image that changed is drawn anew.
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    int from = height;
    int to = 0;
    for (var band : waiting.entrySet()) {
      int top = band.getKey() * Size.CELL;
      int lines = Math.min(band.getValue().height(), height - top);
      write(top, lines, band.getValue());
      from = Math.min(from, top);
      to = Math.max(to, top + lines);
    }
    waiting.clear();
    Rectangle2D dirty = new Rectangle2D(0, from, width, Math.max(0, to - from));
    buffer.updateBuffer(changed -> dirty);
  }

  private void write(int top, int lines, Picture band) {
    byte[] samples = band.samples();
    int channels = band.mode().channels();
    int green = channels < 3 ? 0 : 1;
    int blue = channels < 3 ? 0 : 2;
    int columns = Math.min(width, band.width());
    int[] line = new int[columns];
    for (int y = 0; y < lines; y++) {
      int at = y * band.width() * channels;
      for (int x = 0; x < columns; x++, at += channels) {
        line[x] =
            0xff000000
                | (samples[at] & 0xff) << 16
                | (samples[at + green] & 0xff) << 8
                | samples[at + blue] & 0xff;
      }
      buffer.getBuffer().put((top + y) * width, line, 0, columns);
    }
  }
}
