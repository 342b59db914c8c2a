package studio.lumina.app.create;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.drop.PastedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// Takes files into Create: chosen, pasted, or dropped on it. FX thread only.
final class FileIntake {
  /// The window stands still while another program hands over a picture, so what asks is painted
  /// before.
  private static final Duration UNTIL_SEEN = Duration.millis(60);

  private final DropModel drop;
  private final NoticeModel notice;
  private final BackgroundTasks tasks;
  private final WorkspaceContext frame;
  private boolean dropped;

  FileIntake(DropModel drop, NoticeModel notice, BackgroundTasks tasks, WorkspaceContext frame) {
    this.drop = drop;
    this.notice = notice;
    this.tasks = tasks;
    this.frame = frame;
  }

  /// Lets files be dropped on a node.
  void install(Node target) {
    target.setOnDragEntered(this::entered);
    target.setOnDragOver(this::over);
    target.setOnDragExited(event -> exited());
    target.setOnDragDropped(this::dropped);
  }

  /// Asks for a file and what to do with it.
  void choose() {
    frame.chooser().open(Messages.of("command.open"), PictureFileKind.any()).ifPresent(drop::look);
  }

  /// Takes what lies on the clipboard as if it were dropped. What can be done with it is asked at
  /// once: another program may take its time to hand over a picture.
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      take(clipboard);
    } else if (clipboard.hasImage()) {
      drop.await();
      PauseTransition seen = new PauseTransition(UNTIL_SEEN);
      seen.setOnFinished(event -> take(clipboard));
      seen.play();
    }
  }

  private void take(Clipboard clipboard) {
    PastedFile.take(
        clipboard,
        tasks,
        file -> {
          if (clipboard.hasFiles() || drop.comingProperty().get()) { // else the artist left
            drop.look(file);
          }
        },
        problem -> {
          drop.leave();
          notice.tell(new NoticeModel.Notice.Failed(problem));
        });
  }

  /// Whether the clipboard holds a picture or a file, and no text that a field could take.
  boolean holdsPictureAlone() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return !clipboard.hasString() && (clipboard.hasImage() || clipboard.hasFiles());
  }

  private void entered(DragEvent event) {
    if (fromOutside(event) && !event.getDragboard().getFiles().isEmpty()) {
      dropped = false;
      drop.look(event.getDragboard().getFiles().getFirst().toPath());
    }
  }

  private void over(DragEvent event) {
    if (fromOutside(event)) {
      entered(event);
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /// The studio's own pictures are dragged out, not in.
  private static boolean fromOutside(DragEvent event) {
    return event.getGestureSource() == null && event.getDragboard().hasFiles();
  }

  /// What is dropped beside the zones waits for one to be chosen.
  private void dropped(DragEvent event) {
    dropped = event.getDragboard().hasFiles();
    event.setDropCompleted(dropped);
    event.consume();
  }

  private void exited() {
    if (!dropped) {
      drop.leave();
    }
    dropped = false;
  }
}
