package studio.lumina.app.create;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.generate.GenerateBar;
import studio.lumina.app.create.prompt.PromptEditor;
import studio.lumina.app.create.shape.ShapeChooser;
import studio.lumina.app.ui.WorkspaceContext;

/// What goes in, in the order in which an artist decides; what is too much for a low window
/// scrolls, Generate stays.
public final class PromptPanel extends BorderPane {
  private final PromptEditor editor;

  PromptPanel(CreateModel model, WorkspaceContext frame, KeyHints keys) {
    getStyleClass().addAll("side-panel", "left");
    editor = new PromptEditor(model, frame, keys);
    VBox content =
        new VBox(editor, new ShapeChooser(model, frame), new FineControls(model, frame, keys));
    content.getStyleClass().add("side-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("side-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setBottom(new GenerateBar(model, keys));
  }

  /// Where typing belongs.
  TextArea prompt() {
    return editor.prompt();
  }

  /// Opens the styles.
  void styles() {
    editor.styles();
  }

  public static HBox heading(String words, Node right) {
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, label, space, right);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(18);
    return row;
  }
}
