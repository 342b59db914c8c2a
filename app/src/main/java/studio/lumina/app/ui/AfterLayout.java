package studio.lumina.app.ui;

import javafx.application.Platform;

/// What must wait until the window has been laid out: a node that gets children while its parent is
/// laying it out is not laid out again by the toolkit, and stays unseen. FX thread only.
public final class AfterLayout {
  private AfterLayout() {}

  /// Runs after the layout that is under way.
  public static void run(Runnable action) {
    Platform.runLater(action);
  }
}
