package studio.lumina.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.checkpoint.LoadSign;
import studio.lumina.app.checkpoint.OpenerModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemCard;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;

/// The card that shows which model is open, how far opening one is, and opens others.
final class ModelCardView extends VBox {
  private static final double WIDTH = 560;

  private final OpenerModel model;
  private final WorkspaceContext frame;
  private final Label name = new Label();
  private final Label facts = hint();
  private final Label notes = hint();
  private final VBox problem = new VBox(6);
  private final LoadSign load;
  private final Label checkpoint = new Label();
  private final Label codec = new Label();

  ModelCardView(OpenerModel model, LoadSign load, WorkspaceContext frame, Runnable close) {
    this.model = model;
    this.load = load;
    this.frame = frame;
    getStyleClass().addAll("card", "model-card");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    problem.setId("model-problem");
    Label title = new Label(Messages.of("model.title"));
    title.getStyleClass().add("heading");
    name.getStyleClass().add("model-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(8, title, space, Buttons.icon(Feather.X, Messages.of("close"), close));
    top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Label drop = new Label(Messages.of("model.drop"));
    drop.setWrapText(true);
    VBox zone = new VBox(drop);
    zone.getStyleClass().add("drop-zone");
    getChildren()
        .addAll(
            top,
            new VBox(3, name, facts, notes),
            progress(),
            problem,
            folder("model.checkpoint", checkpoint, model::open),
            folder("model.codec", codec, model::codec),
            zone,
            starter());
    accept();
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress());
    model.checkpoint().openingProperty().addListener((value, before, now) -> dress());
    model.checkpoint().problemProperty().addListener((value, before, now) -> dress());
    model.wantedProperty().addListener((value, before, now) -> dress());
    model.codecProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private VBox progress() {
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("load");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(load.fractionProperty());
    Label words = hint();
    words.setId("model-progress");
    words.textProperty().bind(load.wordsProperty());
    VBox box = new VBox(6, words, bar);
    box.visibleProperty().bind(load.activeProperty());
    box.managedProperty().bind(load.activeProperty());
    return box;
  }

  private HBox folder(String key, Label path, java.util.function.Consumer<Path> open) {
    Label title = new Label(Messages.of(key));
    path.getStyleClass().add("hint");
    path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
    VBox texts = new VBox(2, title, path);
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    var choose =
        Buttons.of(
            Feather.FOLDER,
            Messages.of("model.choose"),
            () -> frame.chooser().folder(Messages.of(key)).ifPresent(open));
    choose.setAccessibleText(Messages.of(key) + ": " + Messages.of("model.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(12, texts, choose);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private HBox starter() {
    HBox row = new HBox(Buttons.of(Feather.STAR, Messages.of("model.starter"), model::openStarter));
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private void accept() {
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    setOnDragDropped(event -> {
      Optional<Path> folder =
          event.getDragboard().getFiles().stream()
              .map(File::toPath)
              .filter(Files::isDirectory)
              .findFirst();
      folder.ifPresent(this::take);
      event.setDropCompleted(folder.isPresent());
      event.consume();
    });
  }

  /// A folder with a model in it is the model's, one with only a codec in it the codec's.
  private void take(Path folder) {
    boolean isCodec =
        Files.exists(folder.resolve("vqgan.ckpt")) && !Files.exists(folder.resolve("config.json"));
    if (isCodec) {
      model.codec(folder);
    } else {
      model.open(folder);
    }
  }

  private void dress() {
    Optional<ModelCard> open = model.checkpoint().cardProperty().get();
    name.setText(open.map(ModelCard::name).orElse(Messages.of("model.none")));
    say(facts, open.map(ModelCardView::facts).orElse(Messages.of("model.none.help")));
    say(notes, open.map(card -> String.join("\n", card.notes())).orElse(""));
    checkpoint.setText(model.wantedProperty().get().checkpoint());
    codec.setText(
        model.codecProperty().get().map(Path::toString).orElse(Messages.of("model.codec.beside")));
    problem.getChildren().clear();
    model
        .checkpoint()
        .problemProperty()
        .get()
        .ifPresent(found -> {
          var again = Buttons.of(Feather.REFRESH_CW, Messages.of("again"), model::again);
          ProblemCard card = frame.card(found, again);
          card.setMaxWidth(Double.MAX_VALUE);
          model
              .checkpoint()
              .failed()
              .map(opening -> new Label(Messages.of("model.failed", folderName(opening))))
              .ifPresent(whose -> {
                whose.getStyleClass().add("problem-sentence");
                whose.setWrapText(true);
                problem.getChildren().add(whose);
              });
          problem.getChildren().add(card);
        });
    problem.setManaged(!problem.getChildren().isEmpty());
  }

  /// The name of the folder that was asked for.
  static String folderName(Opening opening) {
    Path folder = Path.of(opening.checkpoint());
    return String.valueOf(folder.getFileName() == null ? folder : folder.getFileName());
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setManaged(!words.isEmpty());
  }

  private static String facts(ModelCard card) {
    return Messages.of(
        "model.facts",
        parameters(card.parameters()),
        String.valueOf(card.layers()),
        String.valueOf(card.context()),
        String.valueOf(card.targetSize()),
        Messages.of("device." + card.device()),
        card.precision().name().toLowerCase(Locale.ROOT));
  }

  private static String parameters(long count) {
    return count < 1_000_000_000L
        ? Messages.of("model.millions", String.valueOf(Math.round(count / 1e6)))
        : Messages.of("model.billions", String.format(Locale.ROOT, "%.1f", count / 1e9));
  }

  private static Label hint() {
    Label label = new Label();
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
