package studio.lumina.app.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger, text and lines drawn anew and not as pixels; the content is laid out
/// as if the window were smaller. FX thread only.
public final class ScaledPane extends Region {
  private final Region content;
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  public ScaledPane(Region content) {
    this.content = content;
    Scale transform = new Scale();
    transform.xProperty().bind(scale);
    transform.yProperty().bind(scale);
    content.getTransforms().add(transform);
    scale.addListener((value, before, now) -> requestLayout());
    getChildren().add(content);
  }

  /// How much larger; 1 as it is.
  public DoubleProperty scaleProperty() {
    return scale;
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.get(), getHeight() / scale.get());
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * scale.get();
  }
}
