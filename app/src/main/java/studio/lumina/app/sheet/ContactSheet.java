package studio.lumina.app.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// A set's pictures on one sheet, what changes along its columns written above them and what
/// changes along its rows beside them. Reads files; needs no display.
public final class ContactSheet {
  private static final int MARGIN = 32;
  private static final int GAP = 12;
  private static final int LARGEST_CELL = 512;
  private static final int LONGEST_SIDE = 12_000;
  private static final Color PAPER = new Color(0xfbfbfd);
  private static final Color FRAME = new Color(0xdcdce4);

  private final PictureSet set;
  private final List<PictureSummary> members;
  private final Labels labels;
  private final int columns;
  private final int rows;
  private final int width;
  private final int height;

  private ContactSheet(PictureSet set, List<PictureSummary> members) {
    this.set = set;
    this.members = members;
    this.columns = set.columns().values().size();
    this.rows = set.rows().map(axis -> axis.values().size()).orElse(1);
    int widest = members.stream().map(PictureSummary::size).mapToInt(Size::width).max().orElse(256);
    int tallest =
        members.stream().map(PictureSummary::size).mapToInt(Size::height).max().orElse(256);
    double scale =
        Math.min(
            Math.min(1.0, (double) LARGEST_CELL / Math.max(widest, tallest)),
            Math.min(
                (double) (LONGEST_SIDE - columns * GAP) / (columns * widest),
                (double) (LONGEST_SIDE - rows * GAP) / (rows * tallest)));
    this.width = Math.max(16, (int) (widest * scale));
    this.height = Math.max(16, (int) (tallest * scale));
    this.labels = new Labels(width);
  }

  /// Writes a set's sheet.
  ///
  /// @param members its pictures; those without a file are empty frames
  /// @param target a PNG
  /// @throws LuminaException where it cannot be written
  public static void write(PictureSet set, List<PictureSummary> members, Path target) {
    PngFile.write(target, draw(set, members), Map.of(), Provenance.GENERATED);
  }

  /// A set's sheet.
  public static Picture draw(PictureSet set, List<PictureSummary> members) {
    return new ContactSheet(set, members).draw();
  }

  private Picture draw() {
    List<String> across = labels.of(set.columns());
    List<String> down = set.rows().map(labels::of).orElse(List.of());
    int left = MARGIN + (down.isEmpty() ? 0 : labels.widest(down) + GAP);
    int top = MARGIN + labels.tallest(across) + GAP;
    BufferedImage image =
        new BufferedImage(
            left + columns * (width + GAP) - GAP + MARGIN,
            top + rows * (height + GAP) - GAP + MARGIN,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    for (int x = 0; x < columns; x++) {
      labels.above(pen, across.get(x), left + x * (width + GAP), top - GAP);
    }
    for (int y = 0; y < down.size(); y++) {
      labels.beside(pen, down.get(y), left - GAP, top + y * (height + GAP) + height / 2);
    }
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        cell(pen, member(x, y), left + x * (width + GAP), top + y * (height + GAP));
      }
    }
    pen.dispose();
    return picture(image);
  }

  private void cell(Graphics2D pen, Optional<PictureSummary> member, int x, int y) {
    pen.setColor(FRAME);
    pen.drawRect(x, y, width - 1, height - 1);
    Optional<Picture> pixels = member.flatMap(PictureSummary::file).flatMap(ContactSheet::read);
    if (pixels.isEmpty()) {
      return;
    }
    // A picture cut short is shown with its rows in their place.
    Size size = member.get().size();
    double scale = Math.min((double) width / size.width(), (double) height / size.height());
    int w = (int) Math.round(pixels.get().width() * scale);
    int h = (int) Math.round(pixels.get().height() * scale);
    int whole = (int) Math.round(size.height() * scale);
    pen.drawImage(image(pixels.get()), x + (width - w) / 2, y + (height - whole) / 2, w, h, null);
  }

  private Optional<PictureSummary> member(int x, int y) {
    return members.stream()
        .filter(m -> m.place().filter(p -> p.column() == x && p.row() == y).isPresent())
        .findFirst();
  }

  private static Optional<Picture> read(Path file) {
    try {
      return Optional.of(PictureFile.read(file));
    } catch (LuminaException e) {
      System.getLogger(ContactSheet.class.getName())
          .log(System.Logger.Level.DEBUG, "an empty frame: {0}", e.problem());
      return Optional.empty();
    }
  }

  /// A pen on clean paper.
  static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    return pen;
  }

  static BufferedImage image(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    boolean colour = picture.mode() == Picture.Mode.RGB || picture.mode() == Picture.Mode.RGBA;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int red = picture.sample(x, y, 0);
        int green = colour ? picture.sample(x, y, 1) : red;
        int blue = colour ? picture.sample(x, y, 2) : red;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  static Picture picture(BufferedImage image) {
    byte[] samples = new byte[image.getWidth() * image.getHeight() * 3];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        samples[at++] = (byte) (rgb >> 16);
        samples[at++] = (byte) (rgb >> 8);
        samples[at++] = (byte) rgb;
      }
    }
    return new Picture(image.getWidth(), image.getHeight(), Picture.Mode.RGB, samples);
  }
}
