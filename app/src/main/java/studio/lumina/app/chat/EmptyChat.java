package studio.lumina.app.chat;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.ModelCard;

/// The empty conversation: one sentence, and what could be said. FX thread only.
final class EmptyChat extends VBox {
  private static final double WIDTH = 460;
  private final ChatModel model;
  private final Label title = new Label();
  private final Label text = new Label();
  private final VBox examples = new VBox(8);
  private final Runnable focus;

  /// @param focus puts the focus where one writes
  EmptyChat(ChatModel model, Runnable focus) {
    super(14);
    this.model = model;
    this.focus = focus;
    getStyleClass().add("empty");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    examples.setAlignment(Pos.CENTER);
    getChildren().addAll(title, text, examples);
    Listeners.now(
        this::dress,
        model.conversation().revisionProperty(),
        model.cardProperty(),
        model.openingProperty());
  }

  private void dress() {
    setVisible(
        model.conversation().shown().isEmpty() && !model.conversation().busyProperty().get());
    boolean loading = model.openingProperty().get().isPresent();
    boolean open = model.cardProperty().get().isPresent();
    title.setText(Messages.of(loading ? "chat.loading" : "chat.empty"));
    text.setText(
        Messages.of(loading ? "chat.loading.text" : open ? "chat.empty.text" : "chat.no-model"));
    examples.setVisible(open && !loading);
    examples.setManaged(open && !loading);
    model.cardProperty().get().ifPresent(this::offer);
  }

  private void offer(ModelCard card) {
    examples
        .getChildren()
        .setAll(example(Messages.of("chat.example.1")), example(Messages.of("chat.example.2")));
    String side = String.valueOf(card.targetSize());
    card.examples().stream()
        .limit(1)
        .map(words -> example(Messages.of("chat.example.3", side, side, words)))
        .forEach(examples.getChildren()::add);
  }

  private Button example(String words) {
    Button button = new Button(words.replace('\n', ' '));
    button.getStyleClass().setAll("button", "l-button");
    button.setOnAction(event -> {
      model.composer().write(words);
      focus.run();
    });
    return button;
  }
}
