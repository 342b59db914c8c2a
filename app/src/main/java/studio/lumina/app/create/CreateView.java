package studio.lumina.app.create;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import studio.lumina.app.create.generate.GenerateBar;
import studio.lumina.app.drop.DropZones;
import studio.lumina.app.drop.FileIntake;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.PanelsPane;

/// The view of the Create workspace: its panels side by side, with where the focus goes and what
/// folds.
public final class CreateView extends StackPane {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private static final KeyCombination PASTE_AS_PICTURE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  /// The panels.
  ///
  /// @param left holds `prompt`
  /// @param right holds `side`
  record Panels(
      PromptPanel prompt,
      SidePanel side,
      StagePane stage,
      CollapsiblePanel left,
      CollapsiblePanel right) {}

  private final Panels panels;
  private final PanelsPane pane;
  private final FileIntake files;

  CreateView(Panels panels, FileIntake files, DropZones zones) {
    this.panels = panels;
    this.files = files;
    pane =
        new PanelsPane(
            panels.left(),
            panels.stage(),
            panels.right(),
            this::arrange,
            panels.stage()::focusStage);
    getChildren().addAll(pane, zones);
    files.install(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pastePicture);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    panels
        .prompt()
        .addEventHandler(
            ActionEvent.ACTION,
            event -> {
              if (event.getTarget() instanceof Node node && GenerateBar.ID.equals(node.getId())) {
                showStage();
              }
            });
  }

  private void arrange(double width, double height) {
    PanelLayout room =
        PanelLayout.of(width, height, panels.left().wants(), panels.right().width().get());
    panels.left().room(room.left());
    panels.right().room(room.right());
    panels.stage().lanes(room.lanes());
  }

  /// Puts the focus where work begins: on the words where they are to be seen, else on the stage.
  void focusFirst() {
    if (panels.left().shown().get()) {
      panels.prompt().prompt().requestFocus();
    } else {
      panels.stage().focusStage();
    }
  }

  /// Puts the focus where words are typed.
  void focusPrompt() {
    panels.left().show();
    panels.prompt().prompt().requestFocus();
  }

  /// Uncovers the stage, so that what is drawn there is in sight.
  void showStage() {
    panels.left().leaveStage();
  }

  /// Opens the styles.
  void styles() {
    panels.left().show();
    panels.prompt().styles();
  }

  /// Folds the left panel, or unfolds it.
  void foldLeft() {
    panels.left().toggle();
  }

  /// Folds the right panel, or unfolds it.
  void foldRight() {
    panels.right().toggle();
  }

  /// Puts the focus on the queue.
  void focusQueue() {
    panels.right().show();
    panels.side().focusQueue();
  }

  /// Asks whether to cancel all that waits.
  void askToCancelAll() {
    panels.right().show();
    panels.side().askToCancelAll();
  }

  /// A text field would paste nothing where the clipboard holds a picture and no text.
  private void pastePicture(KeyEvent event) {
    boolean pastes = PASTE.match(event) || PASTE_AS_PICTURE.match(event);
    if (pastes
        && event.getTarget() instanceof TextInputControl
        && files.pastesAt(event.getTarget())) {
      files.paste();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (PASTE.match(event)) {
      files.paste();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && pane.fold()) {
      event.consume();
    }
  }
}
