package studio.lumina.app.create;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.control.ControlPanel;
import studio.lumina.app.create.generate.GenerateBar;
import studio.lumina.app.create.prompt.PromptEditor;
import studio.lumina.app.create.sampling.SamplingPanel;
import studio.lumina.app.create.sampling.SeedRow;
import studio.lumina.app.create.shape.ShapeChooser;
import studio.lumina.app.ui.WorkspaceContext;

/// What goes in, in the order in which an artist decides; what is too much for a low window
/// scrolls, Generate stays.
public final class PromptPanel extends BorderPane {
  private final PromptEditor editor;

  PromptPanel(CreateModel model, WorkspaceContext frame, KeyHints keys) {
    getStyleClass().addAll("side-panel", "left");
    editor = new PromptEditor(model.prompt(), model.notice(), frame, keys);
    ShapeChooser shape =
        new ShapeChooser(model.shape(), model.checkpoint(), model::fitShape, frame);
    FineControls fine =
        new FineControls(
            model.fineProperty(),
            model.control(),
            model.values(),
            keys,
            new ControlPanel(model.control(), model.drop()::leave, frame),
            new SamplingPanel(model.values()),
            new SeedRow(model.values(), keys));
    VBox content = new VBox(editor, shape, fine);
    content.getStyleClass().add("side-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("side-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setBottom(new GenerateBar(model.press(), model.values(), model::generate, keys));
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
