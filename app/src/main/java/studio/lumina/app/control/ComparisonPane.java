package studio.lumina.app.control;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Size;

/// A picture on a stage and what it came of, looked at together: through a divider, beside each
/// other under the same zoom, or one through the other. FX thread only.
public final class ComparisonPane extends HBox {
  private final PictureStage stage;
  private final PictureStage twin = new PictureStage(String::valueOf);
  private final Caption twinName = new Caption();
  private final StackPane beside = new StackPane(twin, new Pane(twinName));
  private final SourceLayer layer;
  private @Nullable Image source;
  private @Nullable Size size;
  private ComparisonMode mode = ComparisonMode.SLIDER;
  private double covered;

  /// @param stage that shows what came of the source
  public ComparisonPane(PictureStage stage) {
    super(2);
    this.stage = stage;
    layer = new SourceLayer(stage);
    twin.setFocusTraversable(false);
    StackPane seen = new StackPane(stage, layer);
    for (Region each : new Region[] {beside, seen}) {
      setHgrow(each, Priority.ALWAYS);
      each.setMinWidth(0);
      each.setPrefWidth(0);
    }
    getChildren().setAll(seen);
    stage.onDrawn(() -> {
      layer.lie();
      follow(stage, twin);
    });
    beside.getChildren().getLast().setMouseTransparent(true);
    twin.onDrawn(() -> {
      twinName.lie(twin.framing(), false, twin.framing().shownWidth(), covered);
      if (twin.isHover()) {
        follow(twin, stage);
      }
    });
  }

  /// The source, cut to what the picture came of; null for none.
  ///
  /// @param shape the picture's size
  public void source(@Nullable Image image, Size shape) {
    if (image == source && shape.equals(size)) {
      return;
    }
    source = image;
    size = shape;
    layer.source(image);
    dress();
  }

  /// How both are looked at.
  public void mode(ComparisonMode value) {
    mode = value;
    layer.mode(value);
    dress();
  }

  /// What both are called.
  public void names(String from, String result) {
    layer.names(from, result);
    twin.setAccessibleText(from);
    twinName.setText(from);
    twinName.lie(twin.framing(), false, twin.framing().shownWidth(), covered);
  }

  /// How much of the foot of the area something covers; the names stay above it.
  public void covered(double height) {
    covered = height;
    layer.covered(height);
    twinName.lie(twin.framing(), false, twin.framing().shownWidth(), covered);
  }

  /// How much of the picture is seen over its source in an overlay, 0 to 1.
  public void opacity(double value) {
    layer.opacity(value);
  }

  /// The part of the width that shows the source while there is a divider.
  public double share() {
    return layer.share();
  }

  /// Moves the divider.
  public void share(double value) {
    layer.share(value);
  }

  private void dress() {
    Size shape = size;
    boolean both = mode == ComparisonMode.SIDE_BY_SIDE && source != null && shape != null;
    Node seen = getChildren().getLast();
    if (both && shape != null) {
      twin.show(shape, source, shape.rows());
      getChildren().setAll(beside, seen);
    } else {
      getChildren().setAll(seen);
    }
  }

  /// Zoom and place of one, for the other; both are as large and show pictures of one size.
  private void follow(PictureStage moved, PictureStage other) {
    if (getChildren().size() > 1
        && moved.framing().width() == other.framing().width()
        && moved.framing().height() == other.framing().height()
        && moved.getWidth() == other.getWidth()) {
      other.viewport().match(moved.viewport());
    }
  }
}
