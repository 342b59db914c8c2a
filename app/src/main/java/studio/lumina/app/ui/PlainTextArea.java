package studio.lumina.app.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field of several lines that Tab and Shift+Tab leave, as they leave every other control: a text
/// area that keeps Tab for itself is a trap for who works by keyboard, and words need no tabs.
public final class PlainTextArea extends TextArea {
  public PlainTextArea() {
    this("");
  }

  public PlainTextArea(String text) {
    super(text);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }
}
