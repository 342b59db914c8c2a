package studio.lumina.app.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import studio.lumina.app.store.PictureSet;

/// The words around a sheet's pictures, in the studio's font, cut to lines that fit.
final class Labels {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("lumina.sheet");
  private static final String INTER = "/lumina/fonts/Inter-Medium.ttf";
  private static final int MOST_LINES = 3;
  private static final Color INK = new Color(0x2a2a33);

  private final int width;
  private final Font font;
  private final FontMetrics metrics;

  /// @param width pixels of a picture
  Labels(int width) {
    this.width = width;
    this.font = inter().deriveFont((float) Math.clamp(width / 16.0, 12, 24));
    Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    this.metrics = pen.getFontMetrics(font);
    pen.dispose();
  }

  /// A label for each value of an axis.
  List<String> of(PictureSet.Axis axis) {
    MessageFormat format = new MessageFormat(WORDS.getString(axis.setting().name()), Locale.ROOT);
    return axis.values().stream().map(value -> format.format(new Object[] {value})).toList();
  }

  /// Pixels of the widest, beside.
  int widest(List<String> labels) {
    return labels.stream()
        .flatMap(label -> lines(label).stream())
        .mapToInt(metrics::stringWidth)
        .max()
        .orElse(0);
  }

  /// Pixels of the tallest, above.
  int tallest(List<String> labels) {
    return labels.stream().mapToInt(label -> lines(label).size()).max().orElse(0)
        * metrics.getHeight();
  }

  /// Draws a label that ends just above `bottom`, from `x` on.
  void above(Graphics2D pen, String label, int x, int bottom) {
    List<String> lines = lines(label);
    draw(pen, lines, bottom - lines.size() * metrics.getHeight(), line -> x);
  }

  /// Draws a label that ends at `right`, around `middle`.
  void beside(Graphics2D pen, String label, int right, int middle) {
    List<String> lines = lines(label);
    draw(
        pen,
        lines,
        middle - lines.size() * metrics.getHeight() / 2,
        line -> right - metrics.stringWidth(line));
  }

  private void draw(
      Graphics2D pen, List<String> lines, int top, java.util.function.ToIntFunction<String> x) {
    pen.setFont(font);
    pen.setColor(INK);
    int y = top + metrics.getAscent();
    for (String line : lines) {
      pen.drawString(line, x.applyAsInt(line), y);
      y += metrics.getHeight();
    }
  }

  private List<String> lines(String label) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : label.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    boolean cut = lines.size() > MOST_LINES;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    kept.replaceAll(this::fitted);
    if (cut) {
      kept.set(MOST_LINES - 1, fitted(kept.getLast() + " \u2026"));
    }
    return kept;
  }

  private String fitted(String line) {
    String text = line;
    while (text.length() > 1 && metrics.stringWidth(text) > width) {
      int end = text.endsWith("\u2026") ? text.length() - 1 : text.length();
      text = text.substring(0, text.offsetByCodePoints(end, -1)) + "\u2026";
    }
    return text;
  }

  private static Font inter() {
    try (InputStream in = Labels.class.getResourceAsStream(INTER)) {
      return in == null
          ? new Font(Font.SANS_SERIF, Font.PLAIN, 12)
          : Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IllegalStateException(INTER, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
