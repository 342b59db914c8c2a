package studio.lumina.app.create;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Words;
import studio.lumina.core.ModelCard;

/// What the stage says before the first picture: one sentence and prompts that work.
final class EmptyState extends VBox {
  private static final int EXAMPLES = 4;

  EmptyState(CreateModel model) {
    getStyleClass().add("empty");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(Words.of("empty.title"));
    title.getStyleClass().add("empty-title");
    Label text = new Label(Words.of("empty.text"));
    text.getStyleClass().add("hint");
    VBox examples = new VBox(8);
    examples.setAlignment(javafx.geometry.Pos.CENTER);
    getChildren().addAll(title, text, examples);
    Runnable dress =
        () -> {
          List<String> offered =
              model.checkpoint().cardProperty().get().map(ModelCard::examples).orElse(List.of());
          examples.getChildren().clear();
          offered.stream()
              .limit(EXAMPLES)
              .forEach(example -> {
                Button button = new Button(example);
                button.getStyleClass().setAll("button", "l-button");
                button.setOnAction(event -> model.prompt().textProperty().set(example));
                examples.getChildren().add(button);
              });
          boolean idle =
              model.easel().shownProperty().get().isEmpty()
                  && (model.easel().stateProperty().get() == EaselModel.State.READY
                      || model.easel().stateProperty().get() == EaselModel.State.NO_MODEL);
          setVisible(idle);
        };
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress.run());
    model.easel().shownProperty().addListener((value, before, now) -> dress.run());
    model.easel().stateProperty().addListener((value, before, now) -> dress.run());
    dress.run();
  }
}
