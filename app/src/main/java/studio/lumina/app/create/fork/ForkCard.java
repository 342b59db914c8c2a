package studio.lumina.app.create.fork;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LongStringConverter;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.create.steer.PrefillCost;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlainTextArea;

/// A fork being prepared: from which row on, what is other there, how many, and what it costs.
public final class ForkCard extends VBox {
  private final ForkModel fork;
  private final TextArea prompt = new PlainTextArea();
  private final Label row = new Label();
  private final Label kept = new Label();
  private final Label count = new Label();
  private final Label cost = new Label();
  private final Button go;
  private final Button reset;

  public ForkCard(ForkModel fork, boolean busy) {
    super(10);
    this.fork = fork;
    getStyleClass().addAll("card", "fork-card");
    go = Buttons.primary(Feather.GIT_BRANCH, Messages.of("fork"), fork::fork);
    go.setId("fork-go");
    go.setDefaultButton(true);
    reset = Buttons.link(Messages.of("fork.reset"), fork::reset);
    reset.setId("fork-reset");
    kept.getStyleClass().add("hint");
    kept.setWrapText(true);
    cost.getStyleClass().add("hint");
    cost.setWrapText(true);
    cost.setMinHeight(34);
    cost.setAlignment(Pos.TOP_LEFT);
    getChildren()
        .addAll(
            title(),
            kept,
            words(prompt, "prompt", fork.textProperty()),
            words(new TextField(), "fork.avoid", fork.avoidProperty()),
            slider("guidance", 1, 10, "%.1f", fork.guidanceProperty()),
            slider("temperature", 0.1, 2, "%.2f", fork.temperatureProperty()),
            slider("variety", 1, 8192, "%.0f", fork.varietyProperty()),
            seeds());
    if (busy) {
      CheckBox pause = new CheckBox(Messages.of("fork.pause"));
      pause.selectedProperty().bindBidirectional(fork.pauseFirstProperty());
      pause.setTooltip(new Tooltip(Messages.of("fork.pause.tip")));
      getChildren().add(pause);
    }
    getChildren().addAll(cost, go);
    for (Property<?> value :
        new Property<?>[] {
          fork.rowProperty(),
          fork.textProperty(),
          fork.avoidProperty(),
          fork.guidanceProperty(),
          fork.temperatureProperty(),
          fork.varietyProperty(),
          fork.seedProperty(),
          fork.countProperty()
        }) {
      value.addListener((changed, before, now) -> dress());
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::confirm);
    dress();
  }

  /// In the prompt, Enter alone is a new line.
  private void confirm(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      go.fire();
      event.consume();
    }
  }

  /// Where preparing begins.
  public Node first() {
    return prompt;
  }

  private void dress() {
    int first = fork.rowProperty().get();
    row.setText(Messages.of("fork.title", first + 1));
    kept.setText(first == 0 ? Messages.of("fork.kept.none") : Messages.of("fork.kept", first));
    int pictures = fork.countProperty().get();
    count.setText("×" + pictures);
    PrefillCost reading = fork.cost();
    String says = Messages.of("fork.cost", reading.rows(), TimelineText.about(reading.seconds()));
    if (fork.changesNothing()) {
      says = Messages.of("fork.same");
    } else if (fork.mayDiffer()) {
      says += " " + Messages.of("fork.differs", first + 1);
    }
    cost.setText(says);
    reset.setVisible(fork.saysOther());
    go.setDisable(fork.changesNothing());
    go.setText(pictures == 1 ? Messages.of("fork") : Messages.of("fork.many", pictures));
  }

  private HBox title() {
    row.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return row(
        row,
        space,
        reset,
        Buttons.icon(Feather.CHEVRON_UP, Messages.of("fork.earlier"), () -> move(-1)),
        Buttons.icon(Feather.CHEVRON_DOWN, Messages.of("fork.later"), () -> move(1)));
  }

  private void move(int rows) {
    fork.rowProperty().set(Math.clamp(fork.rowProperty().get() + rows, 0, fork.lastRow()));
  }

  private static VBox words(TextInputControl field, String key, Property<String> value) {
    field.textProperty().bindBidirectional(value);
    field.setAccessibleText(Messages.of(key));
    field.setId("fork-" + (field instanceof TextArea ? "prompt" : "avoid"));
    if (field instanceof TextArea area) {
      area.setWrapText(true);
      area.setPrefRowCount(2);
      area.getStyleClass().add("prompt");
    } else {
      field.getStyleClass().addAll("l-field", "words");
      field.setPromptText(Messages.of("fork.avoid.hint"));
    }
    Label name = new Label(Messages.of(key));
    name.getStyleClass().add("heading");
    return new VBox(4, name, field);
  }

  private static HBox slider(
      String key, double lowest, double highest, String format, Property<Number> value) {
    Label name = new Label(Messages.of(key));
    name.getStyleClass().add("hint");
    name.setMinWidth(88);
    Slider slider = new Slider(lowest, highest, lowest);
    slider.setId("fork-" + key);
    slider.getStyleClass().add("l-slider");
    slider.setAccessibleText(Messages.of(key));
    slider.setTooltip(new Tooltip(Messages.of(key + ".tip")));
    // The value may lie beyond what the slider reaches: it stays until the slider is moved.
    slider.setValue(value.getValue().doubleValue());
    slider
        .valueProperty()
        .addListener((changed, before, now) -> {
          if (!isShown(now.doubleValue(), value, lowest, highest)) {
            value.setValue(now);
          }
        });
    value.addListener((changed, before, now) -> slider.setValue(now.doubleValue()));
    Label figure = new Label();
    figure.getStyleClass().add("figure");
    figure.setMinWidth(44);
    figure.setAlignment(Pos.CENTER_RIGHT);
    figure
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, format, value.getValue().doubleValue()), value));
    HBox.setHgrow(slider, Priority.ALWAYS);
    return row(name, slider, figure);
  }

  /// Whether the slider stands where it can at best: a value may lie beyond its ends.
  private static boolean isShown(double at, Property<Number> value, double lowest, double highest) {
    return at == Math.clamp(value.getValue().doubleValue(), lowest, highest);
  }

  private HBox seeds() {
    TextField field = new TextField();
    field.setId("fork-seed");
    field.getStyleClass().add("l-field");
    field.setAccessibleText(Messages.of("seed"));
    field.setTooltip(new Tooltip(Messages.of("seed.tip")));
    TextFormatter<Long> format =
        new TextFormatter<>(
            new LongStringConverter(),
            0L,
            change -> change.getControlNewText().matches("\\d{0,18}") ? change : null);
    field.setTextFormatter(format);
    format.setValue(fork.seedProperty().get());
    format
        .valueProperty()
        .addListener((value, before, now) -> {
          if (now != null) {
            fork.seedProperty().set(now);
          }
        });
    fork.seedProperty().addListener((value, before, now) -> format.setValue(now.longValue()));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button dice = Buttons.icon(Feather.SHUFFLE, Messages.of("seed.dice"), fork::dice);
    Button keep = Buttons.icon(Feather.LOCK, Messages.of("fork.keep-seed"), fork::keepSeed);
    count.getStyleClass().add("figure");
    count.setMinWidth(24);
    count.setAlignment(Pos.CENTER);
    return row(
        field,
        dice,
        keep,
        Buttons.icon(Feather.MINUS, Messages.of("fork.fewer"), () -> more(-1)),
        count,
        Buttons.icon(Feather.PLUS, Messages.of("fork.more"), () -> more(1)));
  }

  private void more(int forks) {
    fork.countProperty().set(Math.clamp(fork.countProperty().get() + forks, 1, ForkModel.MOST));
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
