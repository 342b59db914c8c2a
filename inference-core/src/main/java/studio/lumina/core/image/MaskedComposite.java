package studio.lumina.core.image;

import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// A picture drawn anew in part, laid over the one that it came from: inside of the mask the new
/// pixels, around it, over the width of a code, a change from one to the other, and elsewhere the
/// source's own samples, untouched.
public final class MaskedComposite {
  private MaskedComposite() {}

  /// @param source any mode; RGB comes of it, or RGBA where it has transparency
  /// @param drawn RGB of the mask's size
  /// @param frame where `drawn` lies on the source, in its pixels
  public static Picture of(Picture source, Picture drawn, Crop.Frame frame, CodeMask mask) {
    int width = (int) Math.rint(frame.width());
    int height = (int) Math.rint(frame.height());
    int left = (int) Math.rint(frame.left());
    int top = (int) Math.rint(frame.top());
    Picture over = Resizer.resize(drawn, width, height, Resizer.Filter.BICUBIC);
    byte[] above = over.samples();
    Picture under = coloured(source);
    int channels = under.mode().channels();
    byte[] samples = under.samples();
    Size size = mask.size();
    for (int y = Math.max(0, -top); y < Math.min(height, under.height() - top); y++) {
      double down = (y + 0.5) * size.height() / height;
      for (int x = Math.max(0, -left); x < Math.min(width, under.width() - left); x++) {
        double weight = weight(mask, (x + 0.5) * size.width() / width, down);
        if (weight > 0) {
          int at = ((top + y) * under.width() + left + x) * channels;
          for (int c = 0; c < 3; c++) {
            samples[at + c] = mixed(samples[at + c], above[(y * width + x) * 3 + c], weight);
          }
          if (channels == 4) {
            samples[at + 3] = mixed(samples[at + 3], (byte) 0xff, weight);
          }
        }
      }
    }
    return new Picture(under.width(), under.height(), under.mode(), samples);
  }

  /// 1 in the mask, 0 where no code of it is nearer than a code's width, in pixels of the model.
  private static double weight(CodeMask mask, double x, double y) {
    int column = (int) (x / Size.CELL);
    int row = (int) (y / Size.CELL);
    double nearest = Size.CELL;
    for (int r = row - 1; r <= row + 1; r++) {
      for (int c = column - 1; c <= column + 1; c++) {
        if (mask.touches(c, r)) {
          double dx = outside(x, c);
          double dy = outside(y, r);
          nearest = Math.min(nearest, Math.hypot(dx, dy));
        }
      }
    }
    return 1 - nearest / Size.CELL;
  }

  /// How far a coordinate lies outside of a cell.
  private static double outside(double at, int cell) {
    return Math.max(0, Math.max(cell * Size.CELL - at, at - (cell + 1) * Size.CELL));
  }

  private static byte mixed(byte under, byte over, double weight) {
    return (byte) Math.rint((1 - weight) * (under & 0xff) + weight * (over & 0xff));
  }

  private static Picture coloured(Picture picture) {
    Picture.Mode wanted = picture.mode().hasAlpha() ? Picture.Mode.RGBA : Picture.Mode.RGB;
    if (picture.mode() == wanted) {
      return picture;
    }
    byte[] from = picture.samples();
    int own = picture.mode().channels();
    int channels = wanted.channels();
    byte[] to = new byte[from.length / own * channels];
    for (int i = 0; i < from.length / own; i++) {
      for (int c = 0; c < channels; c++) {
        to[i * channels + c] = from[i * own + (c < 3 ? 0 : own - 1)];
      }
    }
    return new Picture(picture.width(), picture.height(), wanted, to);
  }
}
