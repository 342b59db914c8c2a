package studio.lumina.app.control;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The source of a picture over that picture: left of a divider that is dragged, or all over it,
/// seen through. Colours come from the style classes `divider`, `divider-grip` and `divider-words`.
/// FX thread only.
final class SourceLayer extends Pane {
  private static final double GRIP = 30;
  private static final double CORNER = 8;

  private final PictureStage stage;
  private final ImageView view = new ImageView();
  private final Rectangle rounded = new Rectangle();
  private final Region line = new Region();
  private final StackPane grip = new StackPane(new FontIcon(Feather.CODE));
  private final Caption left = new Caption();
  private final Caption right = new Caption();
  private ComparisonMode mode = ComparisonMode.SLIDER;
  private double share = 0.5;
  private double opacity = 0.5;
  private double covered;

  SourceLayer(PictureStage stage) {
    this.stage = stage;
    setPickOnBounds(false);
    view.setManaged(false);
    view.setMouseTransparent(true);
    rounded.setArcWidth(CORNER);
    rounded.setArcHeight(CORNER);
    view.setClip(rounded);
    line.setManaged(false);
    line.getStyleClass().add("divider");
    line.setMouseTransparent(true);
    grip.setManaged(false);
    grip.getStyleClass().add("divider-grip");
    grip.setCursor(Cursor.H_RESIZE);
    grip.setOnMousePressed(event -> {
      stage.requestFocus();
      event.consume();
    });
    grip.setOnMouseDragged(event -> {
      share(stage.shareAt(sceneToLocal(event.getSceneX(), event.getSceneY()).getX()));
      event.consume();
    });
    getChildren().addAll(view, line, grip, left, right);
  }

  void source(@Nullable Image image) {
    view.setImage(image);
    if (image != null) {
      ImageLoading.then(image, this::lie);
    }
    lie();
  }

  void mode(ComparisonMode value) {
    mode = value;
    lie();
  }

  void names(String source, String result) {
    left.setText(source);
    right.setText(result);
    lie();
  }

  /// How much of the foot of the area something covers, which names stay above of.
  void covered(double height) {
    covered = height;
    lie();
  }

  /// How much of the result is seen in an overlay, 0 to 1.
  void opacity(double value) {
    opacity = Math.clamp(value, 0, 1);
    lie();
  }

  /// The part of the width that shows the source.
  double share() {
    return share;
  }

  void share(double value) {
    share = Math.clamp(value, 0, 1);
    lie();
  }

  /// The picture may lie elsewhere.
  void lie() {
    Framing framing = stage.framing();
    Image image = view.getImage();
    boolean there =
        image != null && image.getProgress() >= 1 && !image.isError() && framing.width() > 0;
    setVisible(there);
    if (!there || image == null) {
      return;
    }
    boolean slider = mode == ComparisonMode.SLIDER;
    boolean beside = mode == ComparisonMode.SIDE_BY_SIDE;
    double shown = slider ? share : 1;
    double width = framing.shownWidth() * shown;
    view.setVisible(!beside && width >= 1);
    view.setOpacity(slider ? 1 : 1 - opacity);
    view.setSmooth(framing.scale() < 2);
    view.setViewport(
        new Rectangle2D(0, 0, Math.max(0.01, image.getWidth() * shown), image.getHeight()));
    view.setX(framing.left());
    view.setY(framing.top());
    view.setFitWidth(Math.max(0.01, width));
    view.setFitHeight(framing.shownHeight());
    rounded.setX(framing.left());
    rounded.setY(framing.top());
    // Round only at the picture's own edge.
    rounded.setWidth(slider && share < 1 ? width + CORNER : width);
    rounded.setHeight(framing.shownHeight());
    double at = Math.rint(framing.left() + width);
    line.setVisible(slider);
    grip.setVisible(slider);
    line.resizeRelocate(at - 1, framing.top(), 2, framing.shownHeight());
    grip.resizeRelocate(
        at - GRIP / 2, framing.top() + framing.shownHeight() / 2 - GRIP / 2, GRIP, GRIP);
    left.lie(framing, false, beside ? 0 : width, covered);
    right.lie(framing, true, slider ? framing.shownWidth() - width : framing.shownWidth(), covered);
  }
}
