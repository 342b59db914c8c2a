package studio.lumina.app.create;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import studio.lumina.app.ui.Surroundings;

/// The Create workspace. Wires, does not think.
public final class CreateView extends BorderPane {
  private static final double RIGHT_FROM = 1120;
  private static final KeyCombination GENERATE =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final StagePane stage;

  public CreateView(CreateModel model, Surroundings frame) {
    stage = new StagePane(model, frame);
    PromptPanel left = new PromptPanel(model);
    Node right = new RecentPanel(model);
    setLeft(left);
    setCenter(stage);
    setRight(right);
    // A narrow window gives the stage its room first.
    widthProperty()
        .addListener(
            (value, before, now) -> setRight(now.doubleValue() < RIGHT_FROM ? null : right));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (GENERATE.match(event)) {
            model.generate();
            event.consume();
          }
        });
  }

  /// The middle, with commands of its own.
  StagePane stage() {
    return stage;
  }
}
