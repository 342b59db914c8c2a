package studio.lumina.core.image;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// Lays a photo onto a size that the model knows, to the sample as the reference implementation
/// does: halve with a box filter while both sides are at least twice the target, resize bicubic to
/// cover it, crop, and only then blend onto white.
public final class Fitting {
  private Fitting() {}

  /// The size whose ratio is closest to the photo's; of equals, the larger; of those, the earlier.
  public static Size choose(int width, int height, List<Size> sizes) {
    Size best = sizes.getFirst();
    double bestOverlap = -1;
    for (Size size : sizes) {
      double x = (double) size.width() / width;
      double y = (double) size.height() / height;
      double overlap = Math.min(x, y) / Math.max(x, y);
      boolean larger = (long) size.width() * size.height() > (long) best.width() * best.height();
      if (overlap > bestOverlap || (overlap == bestOverlap && larger)) {
        best = size;
        bestOverlap = overlap;
      }
    }
    return best;
  }

  /// The photo at the crop's size, or at the one of `sizes` that suits it best, as RGB.
  ///
  /// @throws LuminaException with [Problem.SizeUnsupported] where the crop asks for a size that is
  ///   not among `sizes`
  public static Picture fit(Picture photo, Crop crop, List<Size> sizes) {
    Size size = crop.size().orElseGet(() -> choose(photo.width(), photo.height(), sizes));
    if (!sizes.contains(size)) {
      throw new LuminaException(new Problem.SizeUnsupported(size.width(), size.height(), sizes));
    }
    Picture framed = crop.scale() == 1 ? photo : inside(photo, crop, size);
    return white(crop(cover(framed, size), size, crop.scale() == 1 ? crop : Crop.CENTRE));
  }

  /// What lies within a frame that is smaller than the largest, to the nearest pixel.
  private static Picture inside(Picture photo, Crop crop, Size size) {
    Crop.Frame frame = crop.frame(photo.width(), photo.height(), size);
    int width = Math.clamp((int) Math.rint(frame.width()), 1, photo.width());
    int height = Math.clamp((int) Math.rint(frame.height()), 1, photo.height());
    int left = Math.clamp((int) Math.rint(frame.left()), 0, photo.width() - width);
    int top = Math.clamp((int) Math.rint(frame.top()), 0, photo.height() - height);
    return part(photo, left, top, width, height);
  }

  /// How a photo is scaled: halved with a box filter to each of `halvings` in turn, then resized
  /// bicubic to `width` x `height`.
  ///
  /// @param halvings sizes as `WxH`
  public record Steps(List<String> halvings, int width, int height) {
    public Steps {
      halvings = List.copyOf(halvings);
    }
  }

  /// The steps that lead from a photo to one that covers `size`.
  public static Steps steps(int width, int height, Size size) {
    List<String> halvings = new ArrayList<>();
    int w = width;
    int h = height;
    while (w >= 2 * size.width() && h >= 2 * size.height()) {
      w /= 2;
      h /= 2;
      halvings.add(w + "x" + h);
    }
    double scale = Math.max((double) size.width() / w, (double) size.height() / h);
    // Half to even, as Python rounds.
    return new Steps(halvings, (int) Math.rint(w * scale), (int) Math.rint(h * scale));
  }

  /// The photo scaled so that it covers a size, in its own mode.
  public static Picture cover(Picture photo, Size size) {
    Steps steps = steps(photo.width(), photo.height(), size);
    Picture picture = photo;
    for (int i = 0; i < steps.halvings().size(); i++) {
      picture =
          Resizer.resize(picture, picture.width() / 2, picture.height() / 2, Resizer.Filter.BOX);
    }
    return Resizer.resize(picture, steps.width(), steps.height(), Resizer.Filter.BICUBIC);
  }

  private static Picture crop(Picture picture, Size size, Crop crop) {
    int left = (int) Math.rint((picture.width() - size.width()) * crop.x());
    int top = (int) Math.rint((picture.height() - size.height()) * crop.y());
    return part(picture, left, top, size.width(), size.height());
  }

  private static Picture part(Picture picture, int left, int top, int width, int height) {
    int channels = picture.mode().channels();
    byte[] from = picture.samples();
    byte[] to = new byte[width * height * channels];
    for (int y = 0; y < height; y++) {
      System.arraycopy(
          from,
          ((top + y) * picture.width() + left) * channels,
          to,
          y * width * channels,
          width * channels);
    }
    return new Picture(width, height, picture.mode(), to);
  }

  /// RGB of a picture, transparency blended onto white in double and truncated.
  public static Picture white(Picture picture) {
    if (picture.mode() == Picture.Mode.RGB) {
      return picture;
    }
    int channels = picture.mode().channels();
    boolean alpha = picture.mode().hasAlpha();
    boolean grey = channels <= 2;
    byte[] from = picture.samples();
    byte[] to = new byte[picture.width() * picture.height() * 3];
    for (int i = 0; i < to.length / 3; i++) {
      double opacity = alpha ? (from[i * channels + channels - 1] & 0xff) / 255.0 : 1;
      for (int c = 0; c < 3; c++) {
        int value = from[i * channels + (grey ? 0 : c)] & 0xff;
        to[i * 3 + c] = (byte) (alpha ? (int) ((1 - opacity) * 255 + opacity * value) : value);
      }
    }
    return new Picture(picture.width(), picture.height(), Picture.Mode.RGB, to);
  }
}
