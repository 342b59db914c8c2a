package studio.lumina.app.ui;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// The animations of the studio, none of which run where the system asks for reduced motion. FX
/// thread only.
public final class Motion {
  /// How long selections, panels and cards take.
  public static final Duration SHORT = Duration.millis(120);

  private Motion() {}

  /// Whether the system asks for less motion.
  public static boolean isReduced() {
    return Platform.getPreferences().isReducedMotion();
  }

  /// Lets something that has just been added appear.
  public static void appear(Node node) {
    if (isReduced()) {
      return;
    }
    FadeTransition fade = new FadeTransition(SHORT, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    fade.play();
  }
}
