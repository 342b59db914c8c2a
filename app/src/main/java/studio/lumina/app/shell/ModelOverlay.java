package studio.lumina.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.Words;
import studio.lumina.core.Device;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;

/// The card above the window that shows which model is open and opens others.
final class ModelOverlay extends StackPane {
  private final CreateModel model;
  private final ModelChoice choice;
  private Optional<String> codec = Optional.empty();
  private final Label codecPath = new Label("");

  ModelOverlay(CreateModel model, ModelChoice choice) {
    this.model = model;
    this.choice = choice;
    getStyleClass().add("veil");
    setVisible(false);
    getChildren().add(card());
    setOnMouseClicked(event -> {
      if (event.getTarget() == this) {
        setVisible(false);
      }
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        setVisible(false);
      }
    });
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    setOnDragDropped(event -> {
      event.getDragboard().getFiles().stream()
          .map(java.io.File::toPath)
          .filter(Files::isDirectory)
          .findFirst()
          .ifPresent(this::checkpoint);
      event.setDropCompleted(true);
    });
  }

  /// Shows the card.
  void open() {
    setVisible(true);
    requestFocus();
  }

  private VBox card() {
    Label title = new Label(Words.of("model.title"));
    title.getStyleClass().add("card-title");
    Label name = new Label();
    Label facts = hint();
    Label notes = hint();
    Label problem = hint();
    problem.setId("model-problem");
    problem.getStyleClass().add("bad-text");
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("load");
    bar.setMaxWidth(Double.MAX_VALUE);
    Label drop = hint();
    drop.setText(Words.of("model.drop"));
    codecPath.getStyleClass().add("hint");
    codecPath.setWrapText(true);
    HBox buttons =
        new HBox(
            8,
            Buttons.of(
                Feather.FOLDER,
                Words.of("model.checkpoint"),
                () -> choice.folder(Words.of("model.checkpoint")).ifPresent(this::checkpoint)),
            Buttons.of(
                Feather.LAYERS,
                Words.of("model.codec"),
                () -> choice.folder(Words.of("model.codec")).ifPresent(this::codec)));
    HBox ends =
        new HBox(
            8,
            Buttons.of(Feather.STAR, Words.of("model.starter"), () -> checkpoint(choice.starter())),
            Buttons.of(Feather.X, Words.of("close"), () -> setVisible(false)));
    VBox card = new VBox(title, name, facts, notes, bar, problem, drop, codecPath, buttons, ends);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setPrefWidth(520);
    Runnable dress =
        () -> {
          Optional<ModelCard> open = model.checkpoint().cardProperty().get();
          name.setText(open.map(ModelCard::name).orElse(Words.of("model.none")));
          facts.setText(open.map(ModelOverlay::facts).orElse(""));
          notes.setText(open.map(c -> String.join("\n", c.notes())).orElse(""));
          problem.setText(
              model.checkpoint().problemProperty().get().map(ProblemText::of).orElse(""));
          var opening = model.checkpoint().openingProperty().get();
          bar.setVisible(opening.isPresent());
          opening.ifPresent(o -> bar.setProgress(o.progress().fraction()));
          for (Label label : new Label[] {facts, notes, problem, codecPath}) {
            label.setManaged(!label.getText().isEmpty());
          }
        };
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress.run());
    model.checkpoint().openingProperty().addListener((value, before, now) -> dress.run());
    model.checkpoint().problemProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return card;
  }

  private static String facts(ModelCard card) {
    return Words.of(
        "model.facts",
        String.valueOf(Math.round(card.parameters() / 1e6)),
        card.layers(),
        String.valueOf(card.context()),
        String.valueOf(card.targetSize()),
        card.device(),
        card.precision());
  }

  private static Label hint() {
    Label label = new Label();
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    return label;
  }

  private void codec(Path folder) {
    codec = Optional.of(folder.toString());
    codecPath.setText(folder.toString());
    codecPath.setManaged(true);
    model.checkpoint().cardProperty().get().ifPresent(c -> checkpoint(Path.of(c.checkpoint())));
  }

  private void checkpoint(Path folder) {
    Optional<String> own = folder.equals(choice.starter()) ? Optional.empty() : codec;
    model
        .checkpoint()
        .open(
            new Opening(
                folder.toString(), own, OptionalInt.empty(), Device.AUTO, Precision.AUTO, 0));
  }
}
