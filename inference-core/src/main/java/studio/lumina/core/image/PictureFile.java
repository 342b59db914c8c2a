package studio.lumina.core.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Reads picture files that people have: PNG, JPEG, WebP, GIF (first frame), BMP. What is damaged,
/// cut off or too large is refused by name instead of being half shown.
public final class PictureFile {
  private static final long MOST_BYTES = 200L << 20;
  private static final long MOST_PIXELS = 100_000_000;
  private static final int LONGEST_SIDE = 65_500;

  static {
    ImageIO.setUseCache(false);
  }

  private PictureFile() {}

  /// The picture in a file, upright, in its own mode.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.PictureTooLarge], [Problem.PictureUnsupported] or [Problem.PictureDamaged]
  public static Picture read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture"));
    }
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new LuminaException(
            new Problem.PictureTooLarge(file.toString(), size, MOST_BYTES, "bytes"));
      }
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// The picture in the bytes of a file.
  ///
  /// @param name what to call it in problems
  public static Picture read(String name, byte[] bytes) {
    PictureFormat format = PictureFormat.of(name, bytes);
    format.checkWhole(name, bytes);
    BufferedImage image = decoded(name, bytes, format);
    Picture picture = Rasters.picture(image);
    return Rasters.upright(picture, orientation(bytes, format));
  }

  private static BufferedImage decoded(String name, byte[] bytes, PictureFormat format) {
    AtomicReference<@Nullable String> warning = new AtomicReference<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
      if (!readers.hasNext()) {
        throw new LuminaException(new Problem.PictureUnsupported(name, format.name()));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, format != PictureFormat.JPEG);
        reader.addIIOReadWarningListener((source, text) -> warning.set(text));
        checkSides(name, reader.getWidth(0), reader.getHeight(0));
        BufferedImage image = reader.read(0);
        String told = warning.get();
        if (told != null
            && told.toLowerCase(Locale.ROOT).matches(".*(truncat|corrupt|premature).*")) {
          throw damaged(name, told, null);
        }
        return image;
      } finally {
        reader.dispose();
      }
    } catch (IIOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ArithmeticException
        | NullPointerException e) {
      // Readers answer damaged files with all of these.
      throw damaged(name, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw damaged(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static void checkSides(String name, int width, int height) {
    if (width < 1 || height < 1) {
      throw damaged(name, "sides of " + width + " x " + height, null);
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw new LuminaException(
          new Problem.PictureTooLarge(
              name, Math.max(width, height), LONGEST_SIDE, "pixels a side"));
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new LuminaException(
          new Problem.PictureTooLarge(name, (long) width * height, MOST_PIXELS, "pixels"));
    }
  }

  private static int orientation(byte[] bytes, PictureFormat format) {
    if (format != PictureFormat.JPEG
        && format != PictureFormat.WEBP
        && format != PictureFormat.PNG) {
      return 1;
    }
    try {
      ExifIFD0Directory exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      int value =
          exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
              ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
              : 1;
      return value >= 1 && value <= 8 ? value : 1;
    } catch (ImageProcessingException | IOException | MetadataException e) {
      return 1; // unreadable notes about the camera are no reason to refuse the picture
    }
  }

  static LuminaException damaged(String name, String detail, @Nullable Throwable cause) {
    Problem problem = new Problem.PictureDamaged(name, detail);
    return cause == null ? new LuminaException(problem) : new LuminaException(problem, cause);
  }
}
