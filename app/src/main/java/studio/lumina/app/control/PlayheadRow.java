package studio.lumina.app.control;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/// The row down to which a picture is seen; it glides from one to the next, unless the system asks
/// for reduced motion. FX thread only.
final class PlayheadRow {
  private static final Duration GLIDE = Duration.millis(120);

  private final DoubleProperty row = new SimpleDoubleProperty(0);
  private final Timeline glide = new Timeline();

  /// @param moved told at each step
  PlayheadRow(Runnable moved) {
    row.addListener((value, before, now) -> moved.run());
  }

  /// Where it is, also between two rows.
  double row() {
    return row.get();
  }

  /// Puts it there at once.
  void place(int target) {
    glide.stop(); // one under way would pull the next picture's playhead back
    row.set(target);
  }

  /// Lets it glide there.
  void glide(int target) {
    glide.stop();
    if (Platform.getPreferences().isReducedMotion()) {
      row.set(target);
      return;
    }
    glide.getKeyFrames().setAll(new KeyFrame(GLIDE, new KeyValue(row, target)));
    glide.playFromStart();
  }
}
