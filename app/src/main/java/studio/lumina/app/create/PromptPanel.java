package studio.lumina.app.create;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.create.prompt.PromptEditor;
import studio.lumina.app.ui.Scrolling;

/// The left panel: the settings of a drawing, in the order in which an artist decides. Where the
/// window is too low they scroll, and Generate stays.
public final class PromptPanel extends BorderPane {
  private final PromptEditor editor;

  /// @param shape chooses the picture's size
  /// @param fine the controls that unfold
  /// @param generate the bar below
  PromptPanel(PromptEditor editor, Node shape, Node fine, Node generate) {
    this.editor = editor;
    getStyleClass().addAll("side-panel", "left");
    VBox content = new VBox(editor, shape, fine);
    content.getStyleClass().add("side-content");
    setCenter(Scrolling.side(content));
    setBottom(generate);
  }

  /// Where typing belongs.
  TextArea prompt() {
    return editor.prompt();
  }

  /// Opens the styles.
  void styles() {
    editor.styles();
  }
}
