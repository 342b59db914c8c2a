package studio.lumina.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/// Where the window was and how large.
///
/// @param maximised whether it filled the screen; the rest is what it goes back to
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (true|false)");

  /// Of the title row, so much must be seen to take hold of it.
  private static final double HOLD_WIDTH = 120;

  private static final double HOLD_HEIGHT = 32;

  /// A place from its text; empty where it is none.
  public static Optional<WindowPlace> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowPlace(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)),
            Integer.parseInt(matcher.group(4)),
            Boolean.parseBoolean(matcher.group(5))));
  }

  /// Where a window is shown that was never anywhere: in the middle of the main screen, with all of
  /// its frame on it.
  ///
  /// @param width that it has where the screen has room, its frame included; height likewise
  /// @param screens what can be seen, the main one first; at least one
  public static WindowPlace first(double width, double height, List<Rectangle2D> screens) {
    return new WindowPlace(0, 0, width, height, false).inTheMiddle(screens.getFirst());
  }

  /// The upper edge of the screen that has most of a window's width; of the main one where none has
  /// any.
  ///
  /// @param screens what can be seen, the main one first; at least one
  static double top(double x, double width, List<Rectangle2D> screens) {
    Rectangle2D best = screens.getFirst();
    double most = 0;
    for (Rectangle2D screen : screens) {
      double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
      if (seen > most) {
        most = seen;
        best = screen;
      }
    }
    return best.getMinY();
  }

  /// As text.
  public String text() {
    return String.format(
        Locale.ROOT,
        "%d %d %d %d %s",
        Math.round(x),
        Math.round(y),
        Math.round(width),
        Math.round(height),
        maximised);
  }

  /// The same place where the window can be taken hold of on one of the screens, else the middle of
  /// the first; never larger than the screen.
  ///
  /// @param screens what can be seen, the main one first; at least one
  public WindowPlace on(List<Rectangle2D> screens) {
    for (Rectangle2D screen : screens) {
      double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
      boolean high = y >= screen.getMinY() - 1 && y + HOLD_HEIGHT <= screen.getMaxY();
      if (seen >= HOLD_WIDTH && high) {
        return sized(screen);
      }
    }
    return inTheMiddle(screens.getFirst());
  }

  private WindowPlace inTheMiddle(Rectangle2D screen) {
    WindowPlace sized = sized(screen);
    return new WindowPlace(
        screen.getMinX() + (screen.getWidth() - sized.width) / 2,
        screen.getMinY() + (screen.getHeight() - sized.height) / 2,
        sized.width,
        sized.height,
        maximised);
  }

  private WindowPlace sized(Rectangle2D screen) {
    return new WindowPlace(
        x, y, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()), maximised);
  }
}
