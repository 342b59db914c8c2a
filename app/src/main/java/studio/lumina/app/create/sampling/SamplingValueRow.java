package studio.lumina.app.create.sampling;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.LuminaException;

/// One value: a slider to set it by eye, its figure to type, a way back to what the model likes,
/// and what it really comes to where that is not plain.
final class SamplingValueRow extends VBox {
  private static final double NAME = 84;
  private static final double FIGURE = 50;

  private final SamplingValueModel model;
  private final Supplier<String> remark;
  private final Slider slider = new Slider(0, 1, 0);
  private final TextField figure = new TextField();
  private final Label words = new Label();
  private final Button reset;
  private boolean following;

  /// @param remark what the value really comes to; empty where it is what it says
  SamplingValueRow(SamplingValueModel model, Supplier<String> remark) {
    super(2);
    this.model = model;
    this.remark = remark;
    String key = model.key();
    String title = Messages.of(key);
    Label name = new Label(title);
    name.getStyleClass().add("value-name");
    name.setMinWidth(NAME);
    name.setTooltip(new Tooltip(Messages.of(key + ".tip")));
    slider.setId(key);
    slider.getStyleClass().add("l-slider");
    slider.setAccessibleText(title);
    slider.setTooltip(new Tooltip(Messages.of(key + ".tip")));
    slider.setMinWidth(60);
    reset = Buttons.icon(Feather.ROTATE_CCW, Messages.of("value.reset", title), model::reset);
    reset.getStyleClass().add("tiny");
    reset.setId(key + "-reset");
    reset.visibleProperty().bind(model.resettable());
    figure.setId(key + "-figure");
    figure.getStyleClass().add("figure-field");
    figure.setAccessibleText(title);
    figure.setMinWidth(FIGURE);
    figure.setMaxWidth(FIGURE);
    figure.setAlignment(Pos.CENTER_RIGHT);
    words.getStyleClass().add("hint");
    words.setId(key + "-remark");
    words.setWrapText(true);
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(4, name, space, reset, figure);
    top.setAlignment(Pos.CENTER_LEFT);
    // A line of its own, so that one pixel is less than the smallest step that matters.
    slider.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(top, slider, words);
    slider.valueProperty().addListener((value, before, now) -> slid(now.doubleValue()));
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::twice);
    figure.setOnAction(event -> type());
    figure
        .focusedProperty()
        .addListener((value, before, now) -> {
          if (!now) {
            type();
          }
        });
    figure.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
    Listeners.all(
        this::dress, model.valueProperty(), model.styleProperty(), model.changedProperty());
    dress();
  }

  private void slid(double position) {
    if (!following) {
      model.place(position);
      dress();
    }
  }

  private void step(KeyEvent event) {
    int steps = steps(event, KeyCode.RIGHT, KeyCode.LEFT);
    if (steps != 0) {
      model.step(steps);
      event.consume();
    } else if (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END) {
      model.place(event.getCode() == KeyCode.HOME ? 0 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
      model.reset();
      event.consume();
    }
  }

  private void nudge(KeyEvent event) {
    int steps = steps(event, KeyCode.UP, KeyCode.DOWN);
    if (event.getCode() == KeyCode.ESCAPE && !figure.getText().equals(model.text())) {
      dress();
      event.consume();
    } else if (steps != 0) {
      model.step(steps);
      event.consume();
    }
  }

  private static int steps(KeyEvent event, KeyCode up, KeyCode down) {
    int one = event.isShiftDown() ? 5 : 1;
    return event.getCode() == up ? one : event.getCode() == down ? -one : 0;
  }

  private void twice(MouseEvent event) {
    if (event.getClickCount() == 2) {
      model.reset();
      event.consume();
    }
  }

  private void type() {
    if (figure.getText().equals(model.text())) {
      return;
    }
    try {
      model.type(figure.getText());
      dress();
    } catch (LuminaException e) {
      figure.getStyleClass().remove("faulty");
      figure.getStyleClass().add("faulty");
      words.getStyleClass().remove("bad-text");
      words.getStyleClass().add("bad-text");
      words.setText(ProblemText.of(e.problem()));
    }
  }

  private void dress() {
    following = true;
    slider.setValue(model.position());
    following = false;
    figure.setText(model.text());
    figure.getStyleClass().remove("faulty");
    words.getStyleClass().remove("bad-text");
    String style = model.styleProperty().get();
    words.setText(
        Stream.of(style.isEmpty() ? "" : Messages.of("value.style", style), remark.get())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")));
    String way = Messages.of("value.reset.to", Messages.of(model.key()), model.resetText());
    reset.setAccessibleText(way);
    reset.setTooltip(new Tooltip(way));
  }
}
