package studio.lumina.app.create;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Words;

/// How the model chooses: guidance, temperature, variety, each with its value.
final class SamplingPanel extends VBox {
  SamplingPanel(CreateModel model) {
    getStyleClass().add("group");
    getChildren()
        .addAll(
            PromptPanel.heading(
                Words.of("sampling"),
                Buttons.link(Words.of("sampling.reset"), model.values()::reset)),
            row("guidance", 1, 10, "%.1f", model.values().guidanceProperty()),
            row("temperature", 0.1, 2, "%.2f", model.values().temperatureProperty()),
            row("variety", 1, 8192, "%.0f", model.values().imageTopKProperty()));
  }

  private static HBox row(
      String key, double lowest, double highest, String format, Property<Number> value) {
    Label name = new Label(Words.of(key));
    name.getStyleClass().add("hint");
    name.setMinWidth(88);
    Slider slider = new Slider(lowest, highest, lowest);
    slider.setId(key);
    slider.getStyleClass().add("l-slider");
    slider.setAccessibleText(Words.of(key));
    slider.setTooltip(new Tooltip(Words.of(key + ".tip")));
    slider.valueProperty().bindBidirectional(value);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label figure = new Label();
    figure.getStyleClass().add("figure");
    figure.setMinWidth(44);
    figure.setAlignment(Pos.CENTER_RIGHT);
    figure
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, format, slider.getValue()),
                slider.valueProperty()));
    HBox row = new HBox(8, name, slider, figure);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
