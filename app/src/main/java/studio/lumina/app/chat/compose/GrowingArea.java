package studio.lumina.app.chat.compose;

import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.PlainTextArea;

/// A field that is as high as its words, up to a height from which they scroll. FX thread only.
final class GrowingArea extends StackPane {
  private static final double HIGHEST = 220;
  private static final double PADDING = 16;
  private static final double SIDES = 24;
  private static final int LONG = 8000;

  private final PlainTextArea area = new PlainTextArea();
  private final Text measure = new Text();
  private final double least;

  /// @param least its height with a single line
  GrowingArea(StringProperty words, double least) {
    this.least = least;
    area.getStyleClass().add("composer-words");
    area.setWrapText(true);
    area.setPrefRowCount(1);
    area.setText(words.get());
    area.textProperty()
        .addListener((value, before, now) -> {
          words.set(now);
          grow();
        });
    words.addListener((value, before, now) -> {
      if (!now.equals(area.getText())) {
        area.replaceText(0, area.getLength(), now);
      }
    });
    widthProperty().addListener((value, before, now) -> AfterLayout.run(this::grow));
    getChildren().add(area);
    grow();
  }

  /// Where one writes.
  PlainTextArea area() {
    return area;
  }

  private void grow() {
    String text = area.getText();
    double height = HIGHEST;
    if (text.length() < LONG) {
      measure.setFont(area.getFont());
      measure.setText(text.isEmpty() ? " " : text.endsWith("\n") ? text + " " : text);
      measure.setWrappingWidth(Math.max(40, getWidth() - SIDES));
      height = Math.clamp(measure.getLayoutBounds().getHeight() + PADDING, least, HIGHEST);
    }
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }
}
