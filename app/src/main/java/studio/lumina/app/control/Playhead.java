package studio.lumina.app.control;

import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The line between finished rows and those to come, with the row's number beside it. Colours come
/// from the style classes `playhead-line`, `playhead-glow` and `playhead-badge`.
final class Playhead extends Group {
  private static final double OVERHANG = 14;
  private static final double GLOW = 22;

  private final Region glow = new Region();
  private final Region line = new Region();
  private final Label badge = new Label();
  private final IntFunction<String> words;

  /// @param words says a row's number, from 1
  Playhead(IntFunction<String> words) {
    this.words = words;
    glow.getStyleClass().add("playhead-glow");
    line.getStyleClass().add("playhead-line");
    badge.getStyleClass().add("playhead-badge");
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
    getChildren().addAll(glow, line, badge);
  }

  /// @param row its number, from 1
  /// @param areaWidth where the badge must stay
  void lie(double left, double y, double right, int row, double areaWidth) {
    double from = Math.max(left - OVERHANG, 0);
    double to = Math.min(right + OVERHANG, areaWidth);
    line.resizeRelocate(from, y - 1, to - from, 2);
    glow.resizeRelocate(from, y - GLOW / 2, to - from, GLOW);
    String says = words.apply(row);
    if (!says.equals(badge.getText())) {
      badge.setText(says);
      badge.applyCss();
    }
    double width = Math.ceil(badge.prefWidth(-1));
    double height = Math.ceil(badge.prefHeight(width));
    double x = Math.min(right + OVERHANG + 12, areaWidth - width - 8);
    badge.resizeRelocate(Math.rint(x), Math.rint(y - height / 2), width, height);
  }
}
