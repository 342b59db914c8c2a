package studio.lumina.app.vision.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.WorkspaceContext;

/// The page of a whole folder: which one, where its maps go, and how far each run is.
public final class FolderPage extends VBox {
  private static final double WIDTH = 560;
  private static final double HIGHEST = 260;

  private final FolderModel model;
  private final WorkspaceContext frame;
  private final Label chosen = new Label();
  private final Label target = new Label();
  private final Label fault = new Label();
  private final Button run;
  private final VBox runs = new VBox(12);
  private final Supplier<Optional<String>> rest;

  /// @param tasks the tasks that are ticked, in words
  /// @param rest why they cannot be run; empty where they can
  /// @param start runs them on the pictures chosen
  public FolderPage(
      FolderModel model,
      WorkspaceContext frame,
      String tasks,
      Supplier<Optional<String>> rest,
      Runnable start) {
    super(12);
    this.model = model;
    this.frame = frame;
    this.rest = rest;
    getStyleClass().add("float-card");
    setId("folder-page");
    setPrefWidth(WIDTH);
    CheckBox deep = new CheckBox(Messages.of("vision.folder.deep"));
    deep.selectedProperty().bindBidirectional(model.deepProperty());
    run = Buttons.primary(Feather.PLAY, Messages.of("vision.folder.run", tasks), start);
    run.setId("folder-run");
    run.setMaxWidth(Double.MAX_VALUE);
    fault.getStyleClass().addAll("hint", "bad-text");
    fault.setWrapText(true);
    ScrollPane scroll = new ScrollPane(runs);
    scroll.getStyleClass().add("side-scroll");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGHEST);
    getChildren()
        .addAll(
            new Heading(Messages.of("vision.folder.title"), new Label()),
            row(Feather.FOLDER, "vision.folder.choose", "folder-choose", chosen, this::choose),
            deep,
            row(Feather.DOWNLOAD, "vision.folder.output", "folder-output", target, this::output),
            fault,
            run,
            scroll);
    model.filesProperty().addListener((value, before, now) -> dress());
    model.outputProperty().addListener((value, before, now) -> dress());
    model.problemProperty().addListener((value, before, now) -> dress());
    model.runs().addListener((ListChangeListener<FolderRun>) change -> fill());
    dress();
    fill();
  }

  private static HBox row(Feather icon, String words, String id, Label said, Runnable action) {
    Button button = Buttons.of(icon, Messages.of(words), action);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().add("hint");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(12, button, said);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void choose() {
    frame.chooser().folder(Messages.of("vision.folder.choose")).ifPresent(model::choose);
  }

  private void output() {
    model
        .outputProperty()
        .set(frame.chooser().folder(Messages.of("vision.folder.output")).map(Path::toAbsolutePath));
  }

  private void dress() {
    List<Path> files = model.filesProperty().get();
    chosen.setText(
        files.isEmpty()
            ? Messages.of("vision.folder.none")
            : Messages.of("vision.folder.count", files.size()));
    target.setText(
        model
            .outputProperty()
            .get()
            .map(Path::toString)
            .orElse(Messages.of("vision.folder.library")));
    Optional<String> why = rest.get();
    fault.setText(model.problemProperty().get().map(ProblemText::of).or(() -> why).orElse(""));
    fault.setVisible(!fault.getText().isEmpty());
    fault.setManaged(fault.isVisible());
    run.setDisable(files.isEmpty() || why.isPresent());
  }

  private void fill() {
    runs.getChildren().setAll(model.runs().reversed().stream().map(this::run).toList());
  }

  private Node run(FolderRun now) {
    Label words =
        new Label(
            now.progress().isEmpty()
                ? Messages.of("vision.folder.waits", now.name())
                : Messages.of(
                    "vision.folder.progress",
                    now.name(),
                    now.count(FolderFile.State.DONE),
                    now.count(FolderFile.State.FAILED),
                    now.left()));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox top = new HBox(8, words);
    top.setAlignment(Pos.CENTER_LEFT);
    if (!now.ended()) {
      top.getChildren()
          .add(Buttons.icon(Feather.SQUARE, Messages.of("vision.stop"), () -> model.stop(now)));
    }
    ProgressBar bar = new ProgressBar(now.share());
    bar.getStyleClass().add("load");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox all = new VBox(6, top, bar);
    for (FolderFile failed : now.failed()) {
      Label why =
          new Label(
              Messages.of(
                  "vision.folder.failed",
                  failed.path().getFileName(),
                  failed.problem().map(ProblemText::sentence).orElse("")));
      why.getStyleClass().addAll("hint", "bad-text");
      why.setWrapText(true);
      all.getChildren().add(why);
    }
    return all;
  }
}
