package studio.lumina.core.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What a picture file says of its picture ahead of the pixels, none of which is decoded for it.
///
/// @param width pixels of the whole picture, upright
/// @param height pixels of the whole picture, upright
/// @param format `png`, `jpeg`, `webp`, `gif` or `bmp`, whatever the file is called
public record PictureHeader(int width, int height, String format) {
  /// The first orientation number whose picture lies on its side, in Exif.
  private static final int FIRST_TURNED = 5;

  /// The header in the bytes of a file.
  ///
  /// @param name what to call it in problems
  /// @throws LuminaException with [Problem.PictureTooLarge], [Problem.PictureUnsupported] or
  ///   [Problem.PictureDamaged]
  public static PictureHeader of(String name, byte[] bytes) {
    PictureFormat format = PictureFormat.of(name, bytes);
    format.checkWhole(name, bytes);
    int[] sides = sides(name, bytes, format);
    PictureFile.checkSides(name, sides[0], sides[1]);
    boolean turned = PictureFile.orientation(bytes, format) >= FIRST_TURNED;
    return new PictureHeader(
        sides[turned ? 1 : 0], sides[turned ? 0 : 1], format.name().toLowerCase(Locale.ROOT));
  }

  private static int[] sides(String name, byte[] bytes, PictureFormat format) {
    Optional<FrameCanvas> canvas = FrameCanvas.of(format, bytes);
    if (canvas.isPresent()) {
      return new int[] {Math.max(1, canvas.get().width()), Math.max(1, canvas.get().height())};
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
      if (!readers.hasNext()) {
        throw new LuminaException(new Problem.PictureUnsupported(name, format.name()));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new int[] {reader.getWidth(0), reader.getHeight(0)};
      } finally {
        reader.dispose();
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ArithmeticException
        | NullPointerException e) {
      // Readers answer damaged files with all of these.
      throw PictureFile.damaged(name, String.valueOf(e.getMessage()), e);
    }
  }
}
