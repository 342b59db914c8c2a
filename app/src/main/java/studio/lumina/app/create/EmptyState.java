package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.ModelCard;

/// The empty stage before the first picture: one sentence and prompts that work, or how far the
/// checkpoint is loaded.
final class EmptyState extends VBox {
  private static final int EXAMPLES = 4;

  /// With room for more rows than these there are pictures and what the studio is for, too.
  private static final int LEAST_WITH_PICTURES = 4;

  private static final double WIDTH = 460;
  private static final double ROW = 40;

  /// What the sentences and the button take.
  private static final double OTHERS = 150;

  private final CheckpointModel checkpoint;
  private final StageModels models;
  private final StringProperty prompt;
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label purpose = new Label(Messages.of("empty.purpose"));
  private final ExamplePictures pictures;
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox examples = new VBox(8);
  private final CollapsiblePanel words;
  private final Button write;
  private int most = LEAST_WITH_PICTURES + EXAMPLES;

  /// @param prompt takes the example that is chosen
  /// @param words the panel to write in
  EmptyState(
      CheckpointModel checkpoint,
      StageModels models,
      StringProperty prompt,
      CollapsiblePanel words) {
    this.checkpoint = checkpoint;
    this.models = models;
    this.prompt = prompt;
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
    purpose.getStyleClass().addAll("hint", "empty-text");
    purpose.setWrapText(true);
    purpose.setMinHeight(Region.USE_PREF_SIZE);
    pictures = new ExamplePictures(this::take);
    getChildren().addAll(title, purpose, bar, pictures, text, examples, middle);
    words.shown().addListener((value, before, now) -> dress());
    checkpoint.cardProperty().addListener((value, before, now) -> dress());
    checkpoint.openingProperty().addListener((value, before, now) -> dress());
    models.stage().shownProperty().addListener((value, before, now) -> dress());
    models.stage().stateProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    Optional<StudioEvent.ModelOpening> opening = checkpoint.openingProperty().get();
    setVisible(
        models.stage().shownProperty().get().isEmpty()
            && !models.stage().stateProperty().get().isBusy());
    bar.setVisible(opening.isPresent());
    bar.setManaged(opening.isPresent());
    boolean lofty = card.isPresent() && opening.isEmpty() && most > LEAST_WITH_PICTURES;
    for (Node each : new Node[] {purpose, pictures}) {
      each.setVisible(lofty);
      each.setManaged(lofty);
    }
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
    double rest = height - OTHERS - ExamplePictures.HEIGHT - 2 * ROW;
    int now =
        rest > 0
            ? LEAST_WITH_PICTURES + (int) Math.clamp(rest / ROW, 1, EXAMPLES)
            : (int) Math.clamp((height - OTHERS) / ROW, 0, LEAST_WITH_PICTURES);
    if (now != most) {
      most = now;
      // Asked for in the middle of a layout.
      AfterLayout.run(this::dress);
    }
  }

  private void loading(StudioEvent.ModelOpening opening) {
    double left = models.loading().secondsLeft();
    title.setText(Messages.of("stage.loading"));
    text.setText(
        Messages.of("step." + opening.progress().step())
            + (left > 0 ? "  ·  " + TimelineText.about(left) : ""));
    bar.setProgress(opening.progress().fraction());
  }

  private void offer(List<String> offered) {
    int rows = most > LEAST_WITH_PICTURES ? most - LEAST_WITH_PICTURES : most;
    examples
        .getChildren()
        .setAll(
            offered.stream()
                .limit(rows)
                .map(example -> {
                  Button button = new Button(example);
                  button.getStyleClass().setAll("button", "l-button");
                  button.setOnAction(event -> take(example));
                  return button;
                })
                .toList());
  }

  private void take(String example) {
    prompt.set(example);
    words.show();
  }
}
