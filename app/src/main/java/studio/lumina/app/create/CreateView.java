package studio.lumina.app.create;

import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import studio.lumina.app.ui.PanelGrip;
import studio.lumina.app.ui.PanelMemory.Panel;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.Words;

/// The Create workspace. Wires, does not think.
public final class CreateView extends StackPane {
  /// Narrower than this, the right panel gives the stage its room.
  private static final double RIGHT_FROM = 1060;

  private static final double LEAST = 252;
  private static final double MOST = 380;
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final CreateModel model;
  private final Surroundings frame;
  private final Thumbs thumbs = new Thumbs();
  private final StagePane stage;
  private final PromptPanel left;
  private final SidePanel right;
  private final Panel leftPanel;
  private final Panel rightPanel;
  private boolean dropped;

  CreateView(CreateModel model, Surroundings frame, KeySigns keys) {
    this.model = model;
    this.frame = frame;
    leftPanel = frame.panels().panel("create.left", 316, LEAST, MOST);
    rightPanel = frame.panels().panel("create.right", LEAST, LEAST, MOST);
    stage = new StagePane(model, frame);
    left = new PromptPanel(model, frame, keys);
    right = new SidePanel(model, frame, thumbs);
    fold(left, leftPanel);
    fold(right, rightPanel);
    PanelGrip leftGrip = new PanelGrip(leftPanel, Side.LEFT);
    PanelGrip rightGrip = new PanelGrip(rightPanel, Side.RIGHT);
    // The grips lie on the panels' edges and take no room of the stage.
    HBox.setMargin(leftGrip, new Insets(0, 0, 0, -5));
    HBox.setMargin(rightGrip, new Insets(0, -5, 0, 0));
    rightGrip.setViewOrder(-1);
    HBox rightSide = new HBox(rightGrip, right);
    BorderPane parts = new BorderPane();
    parts.setLeft(new HBox(left, leftGrip));
    parts.setCenter(stage);
    parts.setRight(rightSide);
    widthProperty()
        .addListener((value, before, now) ->
            parts.setRight(now.doubleValue() < RIGHT_FROM ? null : rightSide));
    getChildren().addAll(parts, new DropZones(model));
    setOnDragEntered(this::comes);
    setOnDragOver(this::over);
    setOnDragExited(event -> goes());
    setOnDragDropped(this::drop);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    new CreateNotices(model, frame.notices());
  }

  /// The middle, with commands of its own.
  StagePane stage() {
    return stage;
  }

  /// Puts the focus where words are typed.
  void focusPrompt() {
    leftPanel.open().set(true);
    left.prompt().requestFocus();
  }

  /// Opens the styles.
  void styles() {
    leftPanel.open().set(true);
    left.styles();
  }

  /// Opens the plan of a grid.
  void planGrid() {
    GridCard.open(model, frame);
  }

  /// Shows the set on the stage in large.
  void openSet() {
    GridView.open(model, frame, thumbs);
  }

  /// Folds the left panel, or unfolds it.
  void foldLeft() {
    leftPanel.toggle();
  }

  /// Folds the right panel, or unfolds it.
  void foldRight() {
    rightPanel.toggle();
  }

  /// Asks for a file and what to do with it.
  void openPicture() {
    frame
        .chooser()
        .open(Words.of("command.open"), ShapeCard.pictures())
        .ifPresent(model.drop()::look);
  }

  /// Takes what lies on the clipboard as if it were dropped.
  void paste() {
    Pasted.take(
        Clipboard.getSystemClipboard(),
        model.desk(),
        model.drop()::look,
        problem -> model.notice().tell(new NoticeModel.Notice.Failed(problem)));
  }

  /// Puts the focus on what waits.
  void focusQueue() {
    rightPanel.open().set(true);
    right.focusQueue();
  }

  /// Asks whether to cancel all that waits.
  void askToCancelAll() {
    rightPanel.open().set(true);
    right.askToCancelAll();
  }

  private void key(KeyEvent event) {
    if (PASTE.match(event)) {
      paste();
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

  private static void fold(Region panel, Panel memory) {
    panel.minWidthProperty().bind(memory.width());
    panel.maxWidthProperty().bind(memory.width());
    panel.visibleProperty().bind(memory.open());
    panel.managedProperty().bind(memory.open());
  }
}
