package studio.lumina.app.chat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;

/// What a new conversation says before the first word: one sentence, and what could be said. FX
/// thread only.
final class EmptyChat extends VBox {
  private static final double WIDTH = 460;
  private static final List<String> EXAMPLES =
      List.of("chat.example.1", "chat.example.2", "chat.example.3");

  private final ChatModel model;
  private final Label title = new Label();
  private final Label text = new Label();
  private final VBox examples = new VBox(8);

  /// @param focus puts the focus where one writes
  EmptyChat(ChatModel model, Runnable focus) {
    super(14);
    this.model = model;
    getStyleClass().add("empty");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    examples.setAlignment(Pos.CENTER);
    for (String key : EXAMPLES) {
      Button button = new Button(Messages.of(key));
      button.getStyleClass().setAll("button", "l-button");
      button.setOnAction(event -> {
        model.composer().write(Messages.of(key));
        focus.run();
      });
      examples.getChildren().add(button);
    }
    getChildren().addAll(title, text, examples);
    Listeners.now(
        this::dress, model.talk().revisionProperty(), model.cardProperty(), model.openingProperty());
  }

  private void dress() {
    setVisible(model.talk().shown().isEmpty() && !model.talk().busyProperty().get());
    boolean loading = model.openingProperty().get().isPresent();
    boolean open = model.cardProperty().get().isPresent();
    title.setText(Messages.of(loading ? "chat.loading" : "chat.empty"));
    text.setText(
        Messages.of(loading ? "chat.loading.text" : open ? "chat.empty.text" : "chat.no-model"));
    examples.setVisible(open && !loading);
    examples.setManaged(open && !loading);
  }
}
