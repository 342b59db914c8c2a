package studio.lumina.app.picture;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;

/// A picture in small: filling its square, with a badge where it is not finished.
public final class PictureTile extends ToggleButton {
  private static final double RADIUS = 12;

  private final StackPane inside = new StackPane();
  private final double side;

  /// @param side pixels
  public PictureTile(double side) {
    this.side = side;
    getStyleClass().setAll("toggle-button", "tile");
    setGraphic(inside);
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    inside.setMinSize(side, side);
    inside.setMaxSize(side, side);
    Rectangle clip = new Rectangle(side, side);
    clip.setArcWidth(RADIUS);
    clip.setArcHeight(RADIUS);
    inside.setClip(clip);
  }

  /// Shows a picture of the library.
  ///
  /// @param layers what there is of it, the lowest first
  public void show(PictureSummary picture, List<Image> layers) {
    String words = picture.words() + badgeWords(picture);
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
    inside.getChildren().clear();
    boolean whole = picture.state() == PictureEntry.State.DONE;
    if (!whole) {
      inside.getChildren().add(frame(picture.size()));
    }
    layers.forEach(layer -> inside.getChildren().add(whole ? filling(layer) : framed(layer)));
    badge(picture).ifPresent(inside.getChildren()::add);
  }

  /// Shows an image, e.g. of rows so far.
  public void show(Image image, String words) {
    setAccessibleText(words);
    inside.getChildren().setAll(filling(image));
  }

  /// Shows words in place of a picture that is not there yet.
  public void show(String words) {
    setAccessibleText(words);
    Label label = new Label(words);
    label.getStyleClass().add("tile-words");
    label.setWrapText(true);
    label.setMaxWidth(side - 8);
    label.setAlignment(Pos.CENTER);
    label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    inside.getChildren().setAll(label);
  }

  /// A picture that covers the square, cut evenly at both ends.
  private ImageView filling(Image image) {
    ImageView view = new ImageView(image);
    Runnable fit =
        () -> {
          double width = image.getWidth();
          double height = image.getHeight();
          if (width > 0 && height > 0) {
            boolean wide = width > height;
            view.setPreserveRatio(true);
            view.setFitWidth(wide ? 0 : side);
            view.setFitHeight(wide ? side : 0);
          }
        };
    image.progressProperty().addListener((value, before, now) -> fit.run());
    fit.run();
    return view;
  }

  /// A picture that is not whole keeps its proportions: its rows stand where they belong.
  private ImageView framed(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(side);
    view.setFitHeight(side);
    return view;
  }

  private Region frame(Size size) {
    double scale = side / Math.max(size.width(), size.height());
    Region frame = new Region();
    frame.getStyleClass().add("tile-frame");
    frame.setMaxSize(size.width() * scale, size.height() * scale);
    return frame;
  }

  private static Optional<Node> badge(PictureSummary picture) {
    Feather icon =
        switch (picture.state()) {
          case PAUSED -> Feather.PAUSE;
          case STOPPED -> Feather.SQUARE;
          case FAILED -> Feather.ALERT_CIRCLE;
          case RUNNING -> Feather.PLAY;
          case DONE -> null;
        };
    if (icon == null) {
      return Optional.empty();
    }
    StackPane badge = new StackPane(new FontIcon(icon));
    badge
        .getStyleClass()
        .addAll("badge", picture.state().name().toLowerCase(java.util.Locale.ROOT));
    badge.setMaxSize(18, 18);
    badge.setMinSize(18, 18);
    StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(badge, new javafx.geometry.Insets(4));
    return Optional.of(badge);
  }

  private static String badgeWords(PictureSummary picture) {
    return picture.state() == PictureEntry.State.DONE
        ? ""
        : " ("
            + Messages.of("state." + picture.state().name().toLowerCase(java.util.Locale.ROOT))
            + ")";
  }
}
