package studio.lumina.app.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A box to pick one of a few values from.
final class Choices {
  private Choices() {}

  static <T> ComboBox<T> box(List<T> values, Function<T, String> words, Property<T> property) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.getStyleClass().add("l-combo");
    box.setMinWidth(176);
    // Not as wide as its list, whose letters grow with the scale.
    box.setMaxWidth(176);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            return property.getValue();
          }
        });
    box.valueProperty().bindBidirectional(property);
    return box;
  }
}
