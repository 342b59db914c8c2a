package studio.lumina.core.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
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
  private static final long MOST_PIXELS = 250_000_000;

  /// Of these, every one is kept; of more (phones make 108 and 200 million) every second or third
  /// row and column, which is far more still than a model is shown.
  private static final long MOST_KEPT = 60_000_000;

  /// Of a picture that is only to be looked at in small.
  private static final long MOST_PREVIEWED = 1_000_000;

  private static final int LONGEST_SIDE = 65_500;

  /// The image, its samples, and their copy while it is turned.
  private static final int BYTES_A_PIXEL = 12;

  /// What decoders say where picture data is missing. Stray bytes, an odd profile or a note that is
  /// too short are told as corrupt or truncated too, and are no damage to the picture.
  private static final Pattern MISSING =
      Pattern.compile(
          "premature end|unexpected end|truncated (?!.*(profile|segment|marker|exif|icc))",
          Pattern.CASE_INSENSITIVE);

  static {
    ImageIO.setUseCache(false);
  }

  private PictureFile() {}

  /// The picture in a file, upright, in its own mode.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.PictureTooLarge], [Problem.PictureUnsupported] or [Problem.PictureDamaged]
  public static Picture read(Path file) {
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture"));
    }
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(
          new Problem.FileUnreadable(
              file.toString(), Files.isDirectory(file) ? "it is a folder" : "it is no plain file"));
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
    return read(name, bytes, MOST_KEPT);
  }

  /// The picture in the bytes of a file in small, of a million pixels at most: of a larger one only
  /// every nth row and column is kept, so that a photo of 100 megapixels takes little memory.
  ///
  /// @param name what to call it in problems
  /// @throws LuminaException as [#read(String, byte\[\])] does
  public static Picture preview(String name, byte[] bytes) {
    return read(name, bytes, MOST_PREVIEWED);
  }

  private static Picture read(String name, byte[] bytes, long most) {
    PictureFormat format = PictureFormat.of(name, bytes);
    format.checkWhole(name, bytes);
    try {
      Picture picture = Rasters.picture(decoded(name, bytes, format, most));
      Optional<FrameCanvas> canvas = FrameCanvas.of(format, bytes);
      if (canvas.isPresent()) {
        checkSides(name, Math.max(1, canvas.get().width()), Math.max(1, canvas.get().height()));
        picture = canvas.get().place(picture);
      }
      if (format == PictureFormat.PNG) {
        Optional<ICC_Profile> profile = PngNotes.profile(bytes);
        picture = profile.isPresent() ? ColourProfile.toStandard(picture, profile.get()) : picture;
      }
      return Rasters.upright(picture, orientation(bytes, format));
    } catch (OutOfMemoryError e) {
      // One large allocation that did not fit; what was allocated for it is free again.
      long room = Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL;
      throw new LuminaException(
          new Problem.PictureTooLarge(name, Math.max(pixels(bytes), room), room, "pixels"), e);
    }
  }

  /// Decodes as it is; where the reader stumbles, without notes that are not needed for the pixels.
  private static BufferedImage decoded(String name, byte[] bytes, PictureFormat format, long most) {
    try {
      return decodedAsIs(name, bytes, format, most);
    } catch (LuminaException e) {
      if (!(e.problem() instanceof Problem.PictureDamaged)) {
        throw e;
      }
      for (byte[] plain : plainer(name, bytes, format)) {
        try {
          return decodedAsIs(name, plain, format, most);
        } catch (LuminaException again) {
          e.addSuppressed(again);
        }
      }
      throw e;
    }
  }

  private static List<byte[]> plainer(String name, byte[] bytes, PictureFormat format) {
    return switch (format) {
      case JPEG ->
          List.of(
              JpegStructure.withoutNotes(name, bytes, true),
              JpegStructure.withoutNotes(name, bytes, false));
      case PNG -> List.of(PngNotes.withoutNotes(bytes));
      default -> List.of();
    };
  }

  private static BufferedImage decodedAsIs(
      String name, byte[] bytes, PictureFormat format, long most) {
    AtomicReference<@Nullable String> warning = new AtomicReference<>();
    int length = format == PictureFormat.JPEG ? JpegStructure.length(name, bytes) : bytes.length;
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
      if (!readers.hasNext()) {
        throw new LuminaException(new Problem.PictureUnsupported(name, format.name()));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, format != PictureFormat.JPEG);
        reader.addIIOReadWarningListener((source, text) -> {
          if (MISSING.matcher(text).find()) {
            warning.set(text);
          }
        });
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSides(name, width, height);
        ImageReadParam how = reader.getDefaultReadParam();
        int step = step(width, height, most);
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, how);
        String told = warning.get();
        if (told != null) {
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

  /// Of how many rows and columns one is kept.
  static int step(int width, int height) {
    return step(width, height, MOST_KEPT);
  }

  private static int step(int width, int height, long most) {
    return (int) Math.ceil(Math.sqrt((double) ((long) width * height) / most));
  }

  private static long pixels(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      return 0;
    }
  }

  static void checkSides(String name, int width, int height) {
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

  static int orientation(byte[] bytes, PictureFormat format) {
    if (format != PictureFormat.JPEG
        && format != PictureFormat.WEBP
        && format != PictureFormat.PNG) {
      return 1;
    }
    OptionalInt noted =
        format == PictureFormat.PNG ? PngNotes.orientation(bytes) : OptionalInt.empty();
    if (noted.isPresent()) {
      return noted.getAsInt();
    }
    try {
      ExifIFD0Directory exif =
          notes(bytes, format).getFirstDirectoryOfType(ExifIFD0Directory.class);
      int value =
          exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
              ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
              : 1;
      return value >= 1 && value <= 8 ? value : 1;
    } catch (ImageProcessingException
        | IOException
        | MetadataException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      return 1; // unreadable notes about the camera are no reason to refuse the picture
    }
  }

  /// Of a JPEG, Exif alone, so that other notes may be broken.
  private static Metadata notes(byte[] bytes, PictureFormat format)
      throws ImageProcessingException, IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return format == PictureFormat.JPEG
        ? JpegMetadataReader.readMetadata(in, List.of(new ExifReader()))
        : ImageMetadataReader.readMetadata(in);
  }

  static LuminaException damaged(String name, String detail, @Nullable Throwable cause) {
    Problem problem = new Problem.PictureDamaged(name, detail);
    return cause == null ? new LuminaException(problem) : new LuminaException(problem, cause);
  }
}
