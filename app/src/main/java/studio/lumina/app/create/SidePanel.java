package studio.lumina.app.create;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.create.set.SetPanel;
import studio.lumina.app.picture.LiveRows;
import studio.lumina.app.picture.Thumbnails;
import studio.lumina.app.ui.WorkspaceContext;

/// What came of it: this set, what waits, the newest pictures.
final class SidePanel extends BorderPane {
  private final QueuePanel queue;

  SidePanel(CreateModel model, WorkspaceContext frame, Thumbnails thumbs) {
    getStyleClass().addAll("side-panel", "right");
    queue = new QueuePanel(model, thumbs);
    LiveRows rows = new LiveRows();
    model.rows().paintOn(rows);
    VBox content =
        new VBox(
            20,
            new SetPanel(model, frame, thumbs, rows),
            queue,
            new RecentPanel(model, thumbs, rows));
    content.getStyleClass().add("side-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("side-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
  }

  /// Puts the focus on what waits.
  void focusQueue() {
    queue.focus();
  }

  /// Asks whether to cancel all that waits.
  void askToCancelAll() {
    queue.ask(true);
  }
}
