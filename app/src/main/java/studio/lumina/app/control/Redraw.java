package studio.lumina.app.control;

import javafx.animation.AnimationTimer;

/// Draws at the next frame, once, however often it is asked to until then. FX thread only.
public final class Redraw {
  private final AnimationTimer timer;
  private boolean asked;
  private long drawn;

  /// @param draw what is drawn
  public Redraw(Runnable draw) {
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            asked = false;
            stop();
            drawn++;
            draw.run();
          }
        };
  }

  /// Something changed.
  public void ask() {
    if (!asked) {
      asked = true;
      timer.start();
    }
  }

  /// How often it was drawn.
  public long drawn() {
    return drawn;
  }
}
