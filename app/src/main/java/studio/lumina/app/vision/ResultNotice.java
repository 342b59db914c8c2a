package studio.lumina.app.vision;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.edit.PictureChange;
import studio.lumina.app.vision.result.Candidates;
import studio.lumina.app.vision.result.ResultWords;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.core.Problem;

/// What there is to say of the result on the stage, at its foot: its words, that it waits, and what
/// went wrong, each with the one thing to do about it.
final class ResultNotice extends VBox {
  private final VisionModel model;
  private final WorkspaceContext frame;
  private final Label words = new Label();
  private final StackPane said = new StackPane(words);
  private final ReadOnlyDoubleWrapper covered = new ReadOnlyDoubleWrapper();
  private Optional<String> drawn = Optional.empty();

  ResultNotice(VisionModel model, WorkspaceContext frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    words.setWrapText(true);
    words.setId("result-words");
    words.getStyleClass().add("words");
    said.getStyleClass().addAll("notice", "result-words");
    said.setMaxWidth(560);
    model.results().shownProperty().addListener((value, before, now) -> dress());
    model.results().results().addListener((ListChangeListener<VisionResult>) change -> dress());
    model.source().problemProperty().addListener((value, before, now) -> dress());
    model.change().changeProperty().addListener((value, before, now) -> dress());
    model.edit().chain().addListener((ListChangeListener<PictureEntry>) change -> dress());
    dress();
  }

  private void dress() {
    Optional<VisionResult> shown = model.results().shown();
    words.setText(shown.map(VisionResult::words).map(String::strip).orElse(""));
    Optional<Problem> source =
        model.source().sourceProperty().get().isPresent()
            ? model.source().problemProperty().get()
            : Optional.empty();
    String now =
        source.map(Object::toString).orElse("")
            + shown.map(r -> r.key() + " " + r.state() + r.problem()).orElse("")
            + words.getText().isEmpty()
            + shown.filter(model.jobs().place()::isBehind).isPresent()
            + model.change().changeProperty().get().map(PictureChange::share)
            + shown.filter(model.edit()::canKeep).isPresent();
    if (drawn.equals(Optional.of(now))) {
      return; // rows come and go; what is said here stays
    }
    drawn = Optional.of(now);
    getChildren().clear();
    source.ifPresent(problem ->
        getChildren()
            .add(frame.card(problem, Buttons.link(Messages.of("close"), this::closeProblem))));
    if (!words.getText().isEmpty()) {
      getChildren().add(said);
    }
    shown.ifPresent(this::state);
    shown
        .filter(result -> result.ask().task() == VisionTask.EDIT)
        .filter(result -> result.state() == VisionResult.State.DONE)
        .ifPresent(this::edit);
    shown
        .filter(result -> result.ask().task() == VisionTask.REDRAW)
        .filter(result -> result.state() == VisionResult.State.DONE)
        .ifPresent(this::redrawn);
  }

  private void redrawn(VisionResult result) {
    HBox row = new HBox(12);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("notice");
    row.setMaxWidth(USE_PREF_SIZE);
    result
        .entry()
        .flatMap(Candidates::bits)
        .ifPresent(
            bits -> row.getChildren().add(new Label(Messages.of("vision.redraw.bits", bits))));
    Button keep = button("vision.redraw.keep", Feather.CHECK, model.requests()::keepShown);
    keep.setId("keep");
    row.getChildren().add(keep);
    getChildren().add(row);
  }

  private void edit(VisionResult result) {
    Optional<PictureChange> change = model.change().changeProperty().get();
    HBox row = new HBox(12);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("notice");
    row.setMaxWidth(USE_PREF_SIZE);
    Label said =
        new Label(
            change
                .map(found ->
                    found.isNothing()
                        ? Messages.of("vision.change.none")
                        : Messages.of("vision.change", found.share()))
                .orElse(Messages.of("vision.change.looking")));
    said.setId("change");
    row.getChildren().add(said);
    if (change.filter(PictureChange::isNothing).isPresent()) {
      row.getChildren()
          .add(
              button(
                  "vision.change.again",
                  Feather.REFRESH_CW,
                  () -> model.jobs().again(result, model.requests().seed())));
    } else if (change.isPresent()) {
      ToggleButton where = new ToggleButton(Messages.of("vision.change.show"));
      where.getStyleClass().setAll("toggle-button", "l-button");
      where.setId("change-show");
      where.setSelected(model.change().overlaidProperty().get());
      where.setOnAction(event -> model.change().overlaidProperty().set(where.isSelected()));
      Region ramp = new Region();
      ramp.getStyleClass().add("change-ramp");
      HBox legend = new HBox(6, hint("vision.change.little"), ramp, hint("vision.change.much"));
      legend.setAlignment(Pos.CENTER);
      legend.setId("change-legend");
      legend.visibleProperty().bind(where.selectedProperty());
      legend.managedProperty().bind(where.selectedProperty());
      row.getChildren().addAll(where, legend);
    }
    if (model.edit().canKeep(result)) {
      Button keep = button("vision.keep", Feather.CHECK, model.requests()::keepShown);
      keep.setId("keep");
      row.getChildren().add(keep);
    } else {
      row.getChildren().add(new Label(Messages.of("vision.kept")));
    }
    getChildren().add(row);
  }

  private void state(VisionResult result) {
    if (result.problem().isPresent()) {
      getChildren()
          .add(
              frame.card(
                  result.problem().get(),
                  button("vision.retry", Feather.REFRESH_CW, () -> model.jobs().goOn(result))));
      return;
    }
    ResultWords.sentence(result, model.jobs().place().isBehind(result))
        .ifPresent(sentence -> {
          HBox row = new HBox(12, new Label(sentence));
          row.setAlignment(Pos.CENTER_LEFT);
          row.getStyleClass().add("notice");
          row.setMaxWidth(USE_PREF_SIZE);
          switch (result.state()) {
            case HELD ->
                row.getChildren()
                    .add(button("queue.go", Feather.PLAY, () -> model.jobs().release()));
            case PAUSED, STOPPED ->
                row.getChildren()
                    .add(button("vision.go", Feather.PLAY, () -> model.jobs().goOn(result)));
            case WAITING ->
                row.getChildren()
                    .add(button("vision.cancel", Feather.X, () -> model.jobs().stop(result)));
            case READING, PAINTING, DONE, FAILED -> {}
          }
          getChildren().add(row);
        });
  }

  /// How much of its foot is covered, in units of the window.
  ReadOnlyDoubleProperty coveredProperty() {
    return covered.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double highest = getChildren().stream().mapToDouble(Node::getLayoutY).min().orElse(getHeight());
    covered.set(getHeight() - highest);
  }

  private static Label hint(String key) {
    Label label = new Label(Messages.of(key));
    label.getStyleClass().add("hint");
    return label;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    return Buttons.of(icon, Messages.of(key), action);
  }

  private void closeProblem() {
    model.source().settleProblem();
  }
}
