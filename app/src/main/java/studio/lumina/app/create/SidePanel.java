package studio.lumina.app.create;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.create.set.SetPanel;
import studio.lumina.app.picture.LiveRows;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.RecentPanel;
import studio.lumina.app.picture.Thumbnails;
import studio.lumina.app.queue.QueuePanel;

/// What came of it: this set, what waits, the newest pictures.
final class SidePanel extends BorderPane {
  private final QueuePanel queue;

  /// @param largeSet shows the set on the stage in large
  SidePanel(CreateModel model, PictureActions actions, Runnable largeSet, Thumbnails thumbs) {
    getStyleClass().addAll("side-panel", "right");
    queue = new QueuePanel(model.queue(), model.recent(), actions, thumbs);
    LiveRows rows = new LiveRows();
    model.rows().paintOn(rows);
    VBox content =
        new VBox(
            20,
            new SetPanel(model.set(), actions, largeSet, thumbs, rows),
            queue,
            new RecentPanel(model.recent(), model.easel().shownProperty(), actions, thumbs, rows));
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
