package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.ModelCard;

/// What the stage says before the first picture: one sentence and prompts that work, or how far the
/// model is loaded.
final class EmptyState extends VBox {
  private static final int EXAMPLES = 4;
  private static final double WIDTH = 460;
  private static final double ROW = 40;

  /// What the sentences and the button take.
  private static final double OTHERS = 150;

  private final CreateModel model;
  private final Label title = new Label();
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox examples = new VBox(8);
  private final CollapsiblePanel words;
  private final Button write;
  private int most = EXAMPLES;

  /// @param words the panel to write in
  EmptyState(CreateModel model, CollapsiblePanel words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("empty");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("load");
    bar.setMaxWidth(280);
    bar.setPrefWidth(280);
    examples.setAlignment(Pos.CENTER);
    write = Buttons.primary(Feather.EDIT_2, Messages.of("empty.write"), words::show);
    write.setId("empty-write");
    StackPane middle = new StackPane(new Group(write));
    middle.visibleProperty().bind(write.visibleProperty());
    middle.managedProperty().bind(write.visibleProperty());
    getChildren().addAll(title, text, bar, examples, middle);
    words.shown().addListener((value, before, now) -> dress());
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress());
    model.checkpoint().openingProperty().addListener((value, before, now) -> dress());
    model.easel().shownProperty().addListener((value, before, now) -> dress());
    model.easel().stateProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    Optional<ModelCard> card = model.checkpoint().cardProperty().get();
    Optional<StudioEvent.ModelOpening> opening = model.checkpoint().openingProperty().get();
    setVisible(
        model.easel().shownProperty().get().isEmpty()
            && !model.easel().stateProperty().get().isBusy());
    bar.setVisible(opening.isPresent());
    bar.setManaged(opening.isPresent());
    examples.setVisible(opening.isEmpty());
    examples.setManaged(opening.isEmpty());
    write.setVisible(card.isPresent() && opening.isEmpty() && !words.shown().get());
    if (opening.isPresent()) {
      loading(opening.get());
      return;
    }
    title.setText(Messages.of(card.isPresent() ? "empty.title" : "empty.none"));
    text.setText(
        Messages.of(
            card.isEmpty() ? "empty.none.text" : most > 0 ? "empty.text" : "empty.text.short"));
    offer(card.map(ModelCard::examples).orElse(List.of()));
  }

  /// How high the stage is: in a low one there are fewer examples.
  void room(double height) {
    int now = (int) Math.clamp((height - OTHERS) / ROW, 0, EXAMPLES);
    if (now != most) {
      most = now;
      // Asked for in the middle of a layout.
      AfterLayout.run(this::dress);
    }
  }

  private void loading(StudioEvent.ModelOpening opening) {
    double left = model.stage().loading().secondsLeft();
    title.setText(Messages.of("stage.loading"));
    text.setText(
        Messages.of("step." + opening.progress().step())
            + (left > 0 ? "  ·  " + TimelineText.about(left) : ""));
    bar.setProgress(opening.progress().fraction());
  }

  private void offer(List<String> offered) {
    examples
        .getChildren()
        .setAll(
            offered.stream()
                .limit(most)
                .map(example -> {
                  Button button = new Button(example);
                  button.getStyleClass().setAll("button", "l-button");
                  button.setOnAction(event -> {
                    model.prompt().textProperty().set(example);
                    words.show();
                  });
                  return button;
                })
                .toList());
  }
}
