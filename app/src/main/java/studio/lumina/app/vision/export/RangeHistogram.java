package studio.lumina.app.vision.export;

import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// How often each depth occurs, with a range on it whose two ends are dragged, or moved by the
/// arrow keys. FX thread only.
final class RangeHistogram extends Pane {
  private static final double HEIGHT = 72;
  private static final double THUMB = 12;
  private static final double STEP = 0.01;

  private final Path bars = new Path();
  private final Rectangle inside = new Rectangle();
  private final Region low = new Region();
  private final Region high = new Region();
  private final BiConsumer<Double, Double> changed;
  private int[] counts = {};
  private double from;
  private double to = 1;

  /// @param changed told both ends, 0 to 1
  RangeHistogram(String lowWords, String highWords, BiConsumer<Double, Double> changed) {
    this.changed = changed;
    getStyleClass().add("range-histogram");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    bars.getStyleClass().add("range-bars");
    bars.setManaged(false);
    inside.getStyleClass().add("range-inside");
    inside.setManaged(false);
    getChildren().addAll(inside, bars, low, high);
    thumb(low, lowWords, true);
    thumb(high, highWords, false);
  }

  void counts(int[] values) {
    counts = values.clone();
    requestLayout();
  }

  void range(double start, double end) {
    from = start;
    to = end;
    requestLayout();
  }

  private void thumb(Region thumb, String words, boolean lower) {
    thumb.getStyleClass().add("range-thumb");
    thumb.setId(lower ? "range-low" : "range-high");
    thumb.setManaged(false);
    thumb.setFocusTraversable(true);
    thumb.setCursor(Cursor.H_RESIZE);
    thumb.setAccessibleRole(AccessibleRole.THUMB);
    thumb.setAccessibleText(words);
    thumb.setOnMousePressed(event -> thumb.requestFocus());
    thumb.setOnMouseDragged(event -> {
      double at = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
      move(lower, (at - THUMB / 2) / Math.max(1, getWidth() - THUMB));
      event.consume();
    });
    thumb.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, lower));
  }

  private void key(KeyEvent event, boolean lower) {
    double step =
        switch (event.getCode()) {
          case LEFT, DOWN -> -STEP;
          case RIGHT, UP -> STEP;
          default -> 0;
        };
    if (step != 0) {
      move(lower, (lower ? from : to) + step);
      event.consume();
    }
  }

  private void move(boolean lower, double value) {
    if (lower) {
      changed.accept(Math.clamp(value, 0, to - STEP), to);
    } else {
      changed.accept(from, Math.clamp(value, from + STEP, 1));
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(1, getWidth() - THUMB);
    double floor = getHeight() - THUMB - 4;
    int most = 1;
    for (int i = 0; i < counts.length; i++) {
      most = Math.max(most, counts[i]);
    }
    bars.getElements().setAll(new MoveTo(THUMB / 2, floor));
    for (int i = 0; i < counts.length; i++) {
      // By the root, or one large plain area hides all others.
      double top = floor - Math.sqrt((double) counts[i] / most) * (floor - 2);
      bars.getElements().add(new LineTo(THUMB / 2 + width * i / counts.length, top));
      bars.getElements().add(new LineTo(THUMB / 2 + width * (i + 1) / counts.length, top));
    }
    bars.getElements().addAll(new LineTo(THUMB / 2 + width, floor), new ClosePath());
    inside.setX(THUMB / 2 + width * from);
    inside.setWidth(Math.max(0, width * (to - from)));
    inside.setY(0);
    inside.setHeight(floor);
    low.resizeRelocate(width * from, floor + 2, THUMB, THUMB);
    high.resizeRelocate(width * to, floor + 2, THUMB, THUMB);
  }
}
