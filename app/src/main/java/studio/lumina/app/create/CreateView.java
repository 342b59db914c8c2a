package studio.lumina.app.create;

import javafx.event.ActionEvent;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.generate.GenerateBar;
import studio.lumina.app.create.set.GridCard;
import studio.lumina.app.create.set.SetView;
import studio.lumina.app.drop.DropZones;
import studio.lumina.app.drop.PastedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.picture.Thumbnails;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Create workspace. Wires, does not think.
public final class CreateView extends StackPane {
  private static final double LEAST = 252;
  private static final double MOST = 380;
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final CreateModel model;
  private final WorkspaceContext frame;
  private final Thumbnails thumbs = new Thumbnails();
  private final StagePane stage;
  private final PromptPanel left;
  private final SidePanel right;
  private final CollapsiblePanel leftWing;
  private final CollapsiblePanel rightWing;
  private final PanelsPane parts;
  private boolean dropped;

  CreateView(CreateModel model, WorkspaceContext frame, KeyHints keys) {
    this.model = model;
    this.frame = frame;
    left = new PromptPanel(model, frame, keys);
    right = new SidePanel(model, model.pictureActions(), this::openSet, thumbs);
    leftWing =
        new CollapsiblePanel(
            left, frame.panels().panel("create.left", 316, LEAST, MOST), Side.LEFT);
    rightWing =
        new CollapsiblePanel(
            right, frame.panels().panel("create.right", LEAST, LEAST, MOST), Side.RIGHT);
    stage = new StagePane(model, frame, leftWing, rightWing);
    parts = new PanelsPane(leftWing, stage, rightWing);
    getChildren().addAll(parts, new DropZones(model.drop()));
    setOnDragEntered(this::comes);
    setOnDragOver(this::over);
    setOnDragExited(event -> goes());
    setOnDragDropped(this::drop);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    new CreateNotices(model, frame.notices());
    left.addEventHandler(
        ActionEvent.ACTION,
        event -> {
          if (event.getTarget() instanceof Node node && GenerateBar.ID.equals(node.getId())) {
            leftWing.leaveStage();
          }
        });
  }

  /// The middle, with commands of its own.
  StagePane stage() {
    return stage;
  }

  /// Puts the focus where work begins: on the words where they are to be seen, else on the stage.
  void arrive() {
    if (leftWing.shown().get()) {
      left.prompt().requestFocus();
    } else {
      stage.focusStage();
    }
  }

  /// Puts the focus where words are typed.
  void focusPrompt() {
    leftWing.show();
    left.prompt().requestFocus();
  }

  /// Paints what was asked for, in sight.
  void generate() {
    model.generate();
    leftWing.leaveStage();
  }

  /// Opens the styles.
  void styles() {
    leftWing.show();
    left.styles();
  }

  /// Opens the plan of a grid.
  void planGrid() {
    GridCard.open(model.grid(), model.press(), model::paintGrid, frame);
  }

  /// Shows the set on the stage in large.
  void openSet() {
    SetView.open(
        model.set(), new SetView.Deeds(model.easel()::show, model::writeSheet), frame, thumbs);
  }

  /// Folds the left panel, or unfolds it.
  void foldLeft() {
    leftWing.toggle();
  }

  /// Folds the right panel, or unfolds it.
  void foldRight() {
    rightWing.toggle();
  }

  /// Asks for a file and what to do with it.
  void openPicture() {
    frame
        .chooser()
        .open(Messages.of("command.open"), PictureFileKind.any())
        .ifPresent(model.drop()::look);
  }

  /// Takes what lies on the clipboard as if it were dropped.
  void paste() {
    PastedFile.take(
        Clipboard.getSystemClipboard(),
        model.desk().tasks(),
        model.drop()::look,
        problem -> model.notice().tell(new NoticeModel.Notice.Failed(problem)));
  }

  /// Puts the focus on what waits.
  void focusQueue() {
    rightWing.show();
    right.focusQueue();
  }

  /// Asks whether to cancel all that waits.
  void askToCancelAll() {
    rightWing.show();
    right.askToCancelAll();
  }

  private void key(KeyEvent event) {
    if (PASTE.match(event)) {
      paste();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && parts.fold()) {
      event.consume();
    }
  }

  private void comes(DragEvent event) {
    if (fromOutside(event) && !event.getDragboard().getFiles().isEmpty()) {
      dropped = false;
      model.drop().look(event.getDragboard().getFiles().getFirst().toPath());
    }
  }

  private void over(DragEvent event) {
    if (fromOutside(event)) {
      comes(event);
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /// The studio's own pictures are dragged out, not in.
  private static boolean fromOutside(DragEvent event) {
    return event.getGestureSource() == null && event.getDragboard().hasFiles();
  }

  /// What is dropped beside the zones waits for one to be chosen.
  private void drop(DragEvent event) {
    dropped = event.getDragboard().hasFiles();
    event.setDropCompleted(dropped);
    event.consume();
  }

  private void goes() {
    if (!dropped) {
      model.drop().leave();
    }
    dropped = false;
  }
}
