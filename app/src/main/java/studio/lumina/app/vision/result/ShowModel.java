package studio.lumina.app.vision.result;

import java.util.Arrays;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.lumina.app.control.ComparisonMode;
import studio.lumina.app.ui.UiState;

/// How a result is looked at beside its source; kept from one start to the next. FX thread only,
/// without a toolkit.
public final class ShowModel {
  private static final String MODE = "vision.mode";

  private final ObjectProperty<ComparisonMode> mode;
  private final DoubleProperty opacity = new SimpleDoubleProperty(0.6);

  public ShowModel(UiState memory) {
    mode =
        new SimpleObjectProperty<>(
            memory
                .value(MODE)
                .flatMap(name ->
                    Arrays.stream(ComparisonMode.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(ComparisonMode.SLIDER));
    mode.addListener((value, before, now) -> memory.put(MODE, now.name()));
  }

  /// How both are looked at.
  public ObjectProperty<ComparisonMode> modeProperty() {
    return mode;
  }

  /// How much of the result is seen in an overlay, 0 to 1.
  public DoubleProperty opacityProperty() {
    return opacity;
  }
}
