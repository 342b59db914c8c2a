package studio.lumina.app.create;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.create.set.SetPanel;
import studio.lumina.app.picture.RecentPanel;
import studio.lumina.app.queue.QueuePanel;
import studio.lumina.app.ui.Scrolling;

/// The right panel: the set of the picture on the stage, the queue, the newest pictures.
final class SidePanel extends BorderPane {
  private final QueuePanel queue;

  SidePanel(SetPanel set, QueuePanel queue, RecentPanel recent) {
    this.queue = queue;
    getStyleClass().addAll("side-panel", "right");
    VBox content = new VBox(20, set, queue, recent);
    content.getStyleClass().add("side-content");
    setCenter(Scrolling.side(content));
  }

  /// Puts the focus on the queue.
  void focusQueue() {
    queue.focus();
  }

  /// Asks whether to cancel all that waits.
  void askToCancelAll() {
    queue.ask(true);
  }
}
