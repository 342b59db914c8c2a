package studio.lumina.app.create;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.Words;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The middle: tools, the stage, and how far the picture is.
final class StagePane extends BorderPane {
  private final PictureStage stage = new PictureStage();
  private final CreateModel model;

  StagePane(CreateModel model) {
    this.model = model;
    setTop(tools());
    StackPane middle = new StackPane(stage, new EmptyState(model), notice());
    middle.getStyleClass().add("picture-stage");
    setCenter(middle);
    setBottom(progress());
    model.easel().paintOn(new Sink());
  }

  private HBox tools() {
    Label zoom = new Label();
    zoom.getStyleClass().add("figure");
    zoom.setMinWidth(48);
    zoom.setAlignment(Pos.CENTER);
    zoom.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Math.round(stage.zoomProperty().get() * 100) + "%", stage.zoomProperty()));
    Button fit =
        Buttons.button(Words.of("zoom.fit"), Feather.MAXIMIZE, stage::fit, "l-button", "quiet");
    Button full =
        Buttons.button(
            Words.of("zoom.full"), Feather.IMAGE, stage::actualSize, "l-button", "quiet");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button use =
        Buttons.button(
            Words.of("use"), Feather.CORNER_UP_LEFT, model::useSettings, "l-button", "quiet");
    use.disableProperty().bind(model.easel().shownProperty().map(Optional::isEmpty));
    Button trash = Buttons.icon(Feather.TRASH_2, Words.of("discard"), model.easel()::discard);
    trash.disableProperty().bind(model.easel().shownProperty().map(Optional::isEmpty));
    HBox tools =
        new HBox(
            Buttons.icon(Feather.ZOOM_OUT, Words.of("zoom.out"), () -> stage.zoomBy(0.8)),
            zoom,
            Buttons.icon(Feather.ZOOM_IN, Words.of("zoom.in"), () -> stage.zoomBy(1.25)),
            fit,
            full,
            space,
            use,
            trash);
    tools.getStyleClass().add("stage-tools");
    return tools;
  }

  private HBox notice() {
    Label words = new Label();
    words.setId("notice");
    words.setWrapText(true);
    words.setMaxWidth(420);
    Button resume = Buttons.of(Feather.PLAY, Words.of("continue"), model.easel()::resume);
    resume.setId("continue");
    HBox notice = new HBox(words, resume);
    notice.getStyleClass().add("notice");
    notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    StackPane.setMargin(notice, new javafx.geometry.Insets(0, 0, 14, 0));
    Runnable dress =
        () -> {
          Optional<Problem> problem = model.easel().problemProperty().get();
          Optional<PictureEntry> open =
              model.easel().shownProperty().get().filter(PictureEntry::canContinue);
          boolean ready = model.easel().stateProperty().get() == EaselModel.State.READY;
          boolean offer = ready && open.isPresent();
          words.setText(
              problem
                  .map(ProblemText::of)
                  .or(() ->
                      open.filter(e -> e.state() == PictureEntry.State.PAUSED)
                          .map(e ->
                              Words.of(
                                  "resume.offer",
                                  e.codes().size() / e.size().columns(),
                                  e.size().rows())))
                  .orElse(""));
          words.setManaged(!words.getText().isEmpty());
          resume.setVisible(offer);
          resume.setManaged(offer);
          notice.setVisible(problem.isPresent() || offer);
          notice.getStyleClass().remove("bad");
          if (problem.isPresent()) {
            notice.getStyleClass().add("bad");
          }
        };
    model.easel().problemProperty().addListener((value, before, now) -> dress.run());
    model.easel().shownProperty().addListener((value, before, now) -> dress.run());
    model.easel().stateProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return notice;
  }

  private VBox progress() {
    Label words = new Label(Words.of("progress.idle"));
    words.setId("progress");
    words.getStyleClass().add("hint");
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("load");
    bar.setMaxWidth(Double.MAX_VALUE);
    Runnable dress =
        () -> {
          Progress now = model.easel().progressProperty().get();
          words.setText(sentence(now, model.easel().stateProperty().get()));
          bar.setProgress(now.total() == 0 ? 0 : (double) now.tokens() / now.total());
        };
    model.easel().progressProperty().addListener((value, before, now) -> dress.run());
    model.easel().stateProperty().addListener((value, before, now) -> dress.run());
    VBox box = new VBox(words, bar);
    box.getStyleClass().add("timeline");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static String sentence(Progress now, EaselModel.State state) {
    return switch (state) {
      case READING -> Words.of("progress.reading");
      case PAINTING ->
          Words.of(
              "progress.painting",
              Math.min(now.row() + 1, now.rows()),
              now.rows(),
              now.tokens(),
              now.total(),
              now.speed() > 0
                  ? Words.of(
                      "left", String.format(Locale.ROOT, "%.0f", Math.ceil(now.secondsLeft())))
                  : Words.of("left.unknown"));
      case NO_MODEL, READY ->
          now.state()
              .map(s ->
                  switch (s) {
                    case DONE -> Words.of("progress.done", now.rows());
                    case STOPPED -> Words.of("progress.stopped", now.row(), now.rows());
                    case PAUSED, RUNNING -> Words.of("progress.paused", now.row(), now.rows());
                    case FAILED -> Words.of("progress.failed", now.row(), now.rows());
                  })
              .orElse(Words.of("progress.idle"));
    };
  }

  private final class Sink implements PaintSink {
    @Override
    public void begin(Size size) {
      stage.begin(size);
    }

    @Override
    public void band(int firstRow, Picture band) {
      stage.band(firstRow, band);
    }

    @Override
    public void rest() {
      stage.rest();
    }

    @Override
    public void show(PictureEntry entry) {
      int rows = entry.codes().size() / entry.size().columns();
      entry
          .file()
          .ifPresentOrElse(
              f -> stage.show(entry.size(), new Image(f.toUri().toString(), true), rows),
              () -> stage.unseen(entry.size(), rows));
    }

    @Override
    public void clear() {
      stage.clear();
    }
  }
}
