package studio.lumina.app.vision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.geometry.Side;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import studio.lumina.app.drop.DropZones;
import studio.lumina.app.drop.FileIntake;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.folder.FolderPage;
import studio.lumina.app.vision.task.TaskList;

/// The view of the Vision workspace: the tasks at the left, the stage beside them. Wires, does not
/// think.
public final class VisionView extends StackPane {
  private static final double USUAL = 252;
  private static final double MOST = 340;

  /// Narrower than this the stage has the room to itself.
  private static final double ROOMY = 760;

  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final VisionModel model;
  private final WorkspaceContext frame;
  private final CollapsiblePanel left;
  private final VisionPanel panel;
  private final VisionStagePane stage;
  private final FileIntake files;

  VisionView(VisionModel model, VisionContext context, WorkspaceContext frame, TileImages images) {
    this.model = model;
    this.frame = frame;
    panel = new VisionPanel(model, images, this::openFolder);
    left =
        new CollapsiblePanel(
            panel, frame.panels().panel("vision.left", USUAL, USUAL, MOST), Side.LEFT);
    stage =
        new VisionStagePane(model, frame, images, left.opener(), this::openPicture, panel::photo);
    HBox.setHgrow(stage, Priority.ALWAYS);
    stage.setMinWidth(0);
    left.managedProperty().bind(left.docked());
    HBox parts = new HBox(left, stage);
    getChildren().addAll(parts, new DropZones(model.drop()));
    widthProperty().addListener((value, before, now) -> left.room(now.doubleValue() >= ROOMY));
    files = new FileIntake(model.drop(), context.tasks(), several(), frame.notices()::problem);
    files.install(this);
    EventHandler<KeyEvent> keys = this::key;
    // Of the whole scene, since nothing here may have the focus yet.
    sceneProperty()
        .addListener((value, before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
          }
        });
  }

  /// The middle.
  VisionStagePane stage() {
    return stage;
  }

  /// Puts the focus where work begins.
  void arrive() {
    if (model.source().sourceProperty().get().isEmpty() && left.shown().get()) {
      panel.focusTasks();
    } else {
      stage.focusStage();
    }
  }

  /// Puts the focus where an instruction is written.
  void focusEdit() {
    left.show();
    panel.focusEdit();
  }

  /// Folds the left panel, or unfolds it.
  void foldLeft() {
    left.toggle();
  }

  /// Opens the page of a whole folder.
  void openFolder() {
    String words =
        model.requests().folderTasks().stream()
            .map(TaskList::words)
            .collect(Collectors.joining(", "));
    frame
        .overlays()
        .card(
            new FolderPage(
                model.folder(),
                frame,
                words,
                () ->
                    model
                        .requests()
                        .folderBlocker()
                        .map(why -> Messages.of("vision.blocked." + why)),
                () -> model.requests().runFolder(TaskList::words)));
  }

  /// Several pictures, or a folder of them, are a job for the folder's page.
  private FileIntake.Several several() {
    return new FileIntake.Several() {
      @Override
      public boolean takes(List<Path> files) {
        return files.size() > 1
            || files.size() == 1
                && Files.isDirectory(files.getFirst())
                && !Files.exists(files.getFirst().resolve("config.json"));
      }

      @Override
      public void take(List<Path> files) {
        if (files.size() == 1) {
          model.folder().choose(files.getFirst());
        } else {
          model.folder().take(files);
        }
        openFolder();
      }
    };
  }

  /// Asks for a photo.
  void openPicture() {
    frame
        .chooser()
        .open(Messages.of("vision.open"), PictureFileKind.any())
        .ifPresent(model.source()::take);
  }

  /// Takes what lies on the clipboard as if it were dropped.
  void paste() {
    files.paste();
  }

  /// Also while a text field has the focus, where the clipboard holds a picture and no text.
  private void key(KeyEvent event) {
    if (frame.overlays().openProperty().get()) {
      return;
    }
    if (PASTE.match(event)) {
      if (files.pastesAt(event.getTarget())) {
        files.paste();
        event.consume();
      }
    } else if (event.getCode() == KeyCode.ESCAPE && left.over().get()) {
      left.leaveStage();
      event.consume();
    }
  }
}
