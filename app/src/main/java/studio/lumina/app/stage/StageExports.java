package studio.lumina.app.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// Exports the picture on the stage: to the clipboard, as a copy of its file with the recipe in it,
/// by dragging the file to another program. FX thread only.
public final class StageExports {
  private static final double DRAGGED = 96;

  private final StageModel model;
  private final PictureStage stage;
  private final WorkspaceContext frame;
  private final Consumer<ClipboardContent> clipboard;
  private final PictureExports pictures;

  /// @param clipboard takes what is copied
  /// @param pictures copies files
  public StageExports(
      StageModel model,
      PictureStage stage,
      WorkspaceContext frame,
      Consumer<ClipboardContent> clipboard,
      PictureExports pictures) {
    this.pictures = pictures;
    this.model = model;
    this.stage = stage;
    this.frame = frame;
    this.clipboard = clipboard;
    stage.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragOut);
  }

  /// Copies the picture as pixels, and as a file where there is one.
  public void copy() {
    Image image = stage.image();
    if (image != null) {
      clipboard.accept(content(image));
      frame.notices().tell(Messages.of("stage.copied"));
    }
  }

  /// Copies the picture's file to where the artist says.
  public void saveAs() {
    model.shownProperty().get().ifPresent(pictures::saveAs);
  }

  /// A picture seen whole is taken out by dragging; one that is larger than the stage is panned.
  private void dragOut(MouseEvent event) {
    Optional<Path> file = file();
    Image image = stage.image();
    if (event.isPrimaryButtonDown()
        && !event.isShortcutDown()
        && stage.isWhole()
        && !stage.isDragging()
        && image != null
        && file.isPresent()) {
      Dragboard board = stage.startDragAndDrop(TransferMode.COPY);
      board.setContent(content(image));
      ImageView small = new ImageView(image);
      small.setFitWidth(DRAGGED);
      small.setPreserveRatio(true);
      board.setDragView(small.snapshot(null, null), DRAGGED / 2, DRAGGED / 2);
      event.consume();
    }
  }

  private ClipboardContent content(@Nullable Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    file().ifPresent(file -> content.putFiles(List.of(file.toFile())));
    return content;
  }

  private Optional<Path> file() {
    return model.showsPainted()
        ? Optional.empty()
        : model.shownProperty().get().flatMap(PictureEntry::file).filter(Files::isRegularFile);
  }
}
