package studio.lumina.app.drop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.Problem;

/// Takes files into a workspace: pasted, or dropped on it. FX thread only.
public final class FileIntake {
  /// Takes several files at once, where the workspace has a use for them.
  public interface Several {
    /// No use: of several files the first is taken.
    Several NONE =
        new Several() {
          @Override
          public boolean takes(List<Path> files) {
            return false;
          }

          @Override
          public void take(List<Path> files) {}
        };

    /// Whether these are taken together, and not the first of them alone.
    boolean takes(List<Path> files);

    void take(List<Path> files);
  }

  /// The window stands still while another program hands over a picture, so what asks is painted
  /// before.
  private static final Duration UNTIL_SEEN = Duration.millis(60);

  private final DropModel drop;
  private final BackgroundTasks tasks;
  private final Several several;
  private final Consumer<Problem> failed;
  private boolean dropped;

  /// @param failed told why what was pasted could not be had
  public FileIntake(
      DropModel drop, BackgroundTasks tasks, Several several, Consumer<Problem> failed) {
    this.drop = drop;
    this.tasks = tasks;
    this.several = several;
    this.failed = failed;
  }

  /// Lets files be dropped on a node.
  public void install(Node target) {
    target.setOnDragEntered(this::entered);
    target.setOnDragOver(this::over);
    target.setOnDragExited(event -> exited());
    target.setOnDragDropped(this::dropped);
  }

  /// Takes what lies on the clipboard as if it were dropped. What can be done with it is asked at
  /// once: another program may take its time to hand over a picture.
  public void paste() {
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
          failed.accept(problem);
        });
  }

  /// Whether a picture or a file is pasted where the focus is: a text field takes text first.
  public boolean pastesAt(EventTarget focused) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    boolean text = focused instanceof TextInputControl && clipboard.hasString();
    return !text && (clipboard.hasImage() || clipboard.hasFiles());
  }

  private void entered(DragEvent event) {
    if (fromOutside(event) && !several.takes(files(event))) {
      dropped = false;
      drop.look(files(event).getFirst());
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
    return event.getGestureSource() == null && !files(event).isEmpty();
  }

  private static List<Path> files(DragEvent event) {
    return event.getDragboard().hasFiles()
        ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
        : List.of();
  }

  /// What is dropped beside the zones waits for one to be chosen.
  private void dropped(DragEvent event) {
    List<Path> files = files(event);
    if (several.takes(files)) {
      several.take(files);
    }
    dropped = !files.isEmpty();
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
