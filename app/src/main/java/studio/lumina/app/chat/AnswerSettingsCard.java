package studio.lumina.app.chat;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.lumina.app.chat.conversation.AnswerSettings;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;

/// The values by which the next turns are answered. FX thread only.
final class AnswerSettingsCard extends VBox {
  private static final double WIDTH = 372;

  private final AnswerSettings values;
  private final GridPane grid = new GridPane(12, 8);
  private int row;

  AnswerSettingsCard(AnswerSettings values) {
    super(12);
    this.values = values;
    getStyleClass().add("float-card");
    setPrefWidth(WIDTH);
    setId("chat-values");
    fill();
    getChildren()
        .addAll(
            grid,
            new HBox(
                Buttons.link(
                    Messages.of("chat.values.reset"),
                    () -> {
                      values.reset();
                      fill();
                    })));
  }

  private void fill() {
    grid.getChildren().clear();
    row = 0;
    number(
        "chat.value.guidance",
        0,
        100,
        values.guidanceProperty()::get,
        values.guidanceProperty()::set);
    number(
        "chat.value.temperature",
        0.01,
        100,
        values.temperatureProperty()::get,
        values.temperatureProperty()::set);
    number(
        "chat.value.text-top-k",
        1,
        1 << 20,
        values.textTopKProperty()::get,
        value -> values.textTopKProperty().set((int) value));
    number(
        "chat.value.image-top-k",
        1,
        1 << 20,
        values.imageTopKProperty()::get,
        value -> values.imageTopKProperty().set((int) value));
    number(
        "chat.value.seed",
        0,
        1L << 53,
        values.seedProperty()::get,
        value -> values.seedProperty().set((long) value));
    CheckBox lock = new CheckBox(Messages.of("chat.value.seed.lock"));
    lock.selectedProperty().bindBidirectional(values.seedLockedProperty());
    line("", lock);
    ComboBox<Size> size = new ComboBox<>();
    size.getItems().setAll(values.sizes());
    size.valueProperty().bindBidirectional(values.sizeProperty());
    size.setId("chat-size");
    size.setMaxWidth(Double.MAX_VALUE);
    line(Messages.of("chat.value.size"), size);
  }

  private void line(String words, Node field) {
    Label label = new Label(words);
    label.getStyleClass().add("hint");
    label.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(field);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(field, Priority.ALWAYS);
    GridPane.setHgrow(box, Priority.ALWAYS);
    grid.addRow(row++, label, box);
  }

  /// A field that takes what is a number in its range, and goes back to what holds otherwise.
  private void number(
      String key, double least, double most, DoubleSupplier held, DoubleConsumer take) {
    TextField field = new TextField(words(held.getAsDouble()));
    field.getStyleClass().add("l-field");
    field.setAccessibleText(Messages.of(key));
    field.setId(key.replace('.', '-'));
    Runnable settle =
        () -> {
          try {
            double value = Double.parseDouble(field.getText().strip().replace(',', '.'));
            if (value >= least && value <= most) {
              take.accept(value);
            }
          } catch (NumberFormatException e) {
            // What holds is shown again.
          }
          field.setText(words(held.getAsDouble()));
        };
    field.setOnAction(event -> settle.run());
    field
        .focusedProperty()
        .addListener((value, before, now) -> {
          if (!now) {
            settle.run();
          }
        });
    line(Messages.of(key), field);
  }

  private static String words(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%s", value);
  }
}
