package studio.lumina.app.store.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.JpegFile;

/// Pictures in small as files, JPEG where the whole picture is there and else PNG, of which the
/// rows to come are transparent. Written as a whole or not at all. Any thread.
///
/// @param folder of the files
/// @param sides longest sides that they are made at, pixels
public record ThumbnailFiles(Path folder, List<Integer> sides) {
  private static final float QUALITY = 0.88f;

  public ThumbnailFiles {
    sides = List.copyOf(sides);
  }

  /// Makes a picture's thumbnails; returns the name that finds them again.
  ///
  /// @param stem name without ending, of no other picture nor of another state of this one
  /// @param pixels the rows that are there, from the top
  /// @param whole the picture's size when it is finished
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  public String write(String stem, Picture pixels, Size whole) {
    return write(stem, pixels, Math.max(whole.height(), pixels.height()));
  }

  /// Makes the thumbnails of a finished picture, which may have more pixels than its size for the
  /// model, or fewer; otherwise as above.
  public String write(String stem, Picture pixels) {
    return write(stem, pixels, pixels.height());
  }

  private String write(String stem, Picture pixels, int height) {
    boolean complete = pixels.height() == height;
    String name = stem + (complete ? ".jpg" : ".png");
    for (int side : sides) {
      double scale = Math.min(1, (double) side / Math.max(pixels.width(), height));
      BufferedImage image = framed(pixels, height, scale, complete);
      WholeFile.write(file(name, side), complete ? JpegFile.encoded(image, QUALITY) : png(image));
    }
    return name;
  }

  /// Where the one of a size lies.
  public Path file(String name, int side) {
    int dot = name.lastIndexOf('.');
    return folder.resolve(name.substring(0, dot) + "-" + side + name.substring(dot));
  }

  /// Removes a picture's thumbnails; where that fails they stay, and harm nobody.
  public void delete(String name) {
    for (int side : sides) {
      try {
        Files.deleteIfExists(file(name, side));
      } catch (IOException e) {
        System.getLogger(ThumbnailFiles.class.getName())
            .log(System.Logger.Level.WARNING, "a thumbnail stays", e);
      }
    }
  }

  private static BufferedImage framed(
      Picture pixels, int wholeHeight, double scale, boolean complete) {
    int width = scaled(pixels.width(), scale);
    int height = scaled(wholeHeight, scale);
    int painted = complete ? height : Math.min(height, scaled(pixels.height(), scale));
    int[] colours = AreaScaler.scale(pixels, width, painted);
    BufferedImage image =
        new BufferedImage(
            width, height, complete ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < colours.length; i++) {
      image.setRGB(i % width, i / width, 0xff000000 | colours[i]);
    }
    return image;
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }
}
