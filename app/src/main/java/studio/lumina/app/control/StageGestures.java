package studio.lumina.app.control;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse does on the stage: the wheel zooms to the pointer; dragging pans a picture that
/// is larger than the stage, the middle button or Ctrl any; the divider is dragged; a double click
/// changes between all of it and its own pixels.
final class StageGestures {
  private enum Drag {
    NONE,
    PAN,
    DIVIDER
  }

  private static final double WHEEL = 1.0015;

  private final PictureStage stage;
  private Drag drag = Drag.NONE;
  private double x;
  private double y;

  StageGestures(PictureStage stage) {
    this.stage = stage;
  }

  void install() {
    stage.setOnScroll(event -> {
      if (event.getDeltaY() != 0) {
        stage.zoomAt(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
      }
      event.consume();
    });
    stage.setOnZoom(event -> {
      stage.zoomAt(event.getZoomFactor(), event.getX(), event.getY());
      event.consume();
    });
    stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    stage.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          drag = Drag.NONE;
          stage.setCursor(Cursor.DEFAULT);
        });
    stage.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && event.isStillSincePress()) {
            if (stage.isWhole()) {
              stage.zoomAt(1 / stage.zoomProperty().get(), event.getX(), event.getY());
            } else {
              stage.fit();
            }
          }
        });
  }

  /// Whether a drag on the stage means the stage itself.
  boolean isDragging() {
    return drag != Drag.NONE;
  }

  private void pressed(MouseEvent event) {
    stage.requestFocus();
    x = event.getX();
    y = event.getY();
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    if (primary && stage.dividerHolds(x)) {
      drag = Drag.DIVIDER;
    } else if (event.getButton() == MouseButton.MIDDLE
        || primary && (event.isShortcutDown() || !stage.isWhole())) {
      drag = Drag.PAN;
      stage.setCursor(Cursor.CLOSED_HAND);
    }
  }

  private void dragged(MouseEvent event) {
    switch (drag) {
      case PAN -> {
        stage.pan(event.getX() - x, event.getY() - y);
        x = event.getX();
        y = event.getY();
      }
      case DIVIDER -> stage.moveDivider(stage.shareAt(event.getX()));
      case NONE -> {}
    }
  }
}
