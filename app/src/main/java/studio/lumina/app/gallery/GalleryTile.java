package studio.lumina.app.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
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

/// A picture of the gallery: its thumbnail, its stars, and where it is not whole a sign of that.
final class GalleryTile extends StackPane {
  private static final double RADIUS = 14;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

  private final StackPane inside = new StackPane();
  private final Rectangle clip = new Rectangle();
  private final Label stars = new Label();
  private final StackPane badge = new StackPane();

  GalleryTile() {
    getStyleClass().add("gallery-tile");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    inside.setClip(clip);
    clip.setArcWidth(RADIUS);
    clip.setArcHeight(RADIUS);
    stars.getStyleClass().add("tile-stars");
    StackPane.setAlignment(stars, Pos.TOP_RIGHT);
    StackPane.setMargin(stars, new Insets(6));
    badge.setMinSize(18, 18);
    badge.setMaxSize(18, 18);
    StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(badge, new Insets(6));
    getChildren().addAll(inside, stars, badge);
  }

  /// Shows a picture, or that there will be one.
  ///
  /// @param layers what there is of it, the lowest first
  /// @param side pixels
  void show(Optional<PictureSummary> picture, List<Image> layers, double side) {
    clip.setWidth(side);
    clip.setHeight(side);
    inside.setMinSize(side, side);
    inside.setPrefSize(side, side);
    inside.setMaxSize(side, side);
    inside.getChildren().clear();
    boolean whole = picture.filter(p -> p.state() == PictureEntry.State.DONE).isPresent();
    if (picture.isPresent() && !whole) {
      inside.getChildren().add(frame(picture.get(), side));
    }
    layers.forEach(layer -> inside.getChildren().add(view(layer, whole, side)));
    int count = picture.map(PictureSummary::star).orElse(0);
    stars.setText("★".repeat(count));
    stars.setVisible(count > 0);
    badge(picture.map(PictureSummary::state).orElse(PictureEntry.State.DONE));
    setAccessibleText(picture.map(GalleryTile::words).orElse(""));
  }

  void mark(boolean chosen, boolean cursor) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(CURSOR, cursor);
  }

  private static String words(PictureSummary picture) {
    return picture.words()
        + (picture.star() > 0 ? ", " + Messages.of("gallery.stars", picture.star()) : "")
        + (picture.state() == PictureEntry.State.DONE ? "" : ", " + state(picture.state()));
  }

  private static String state(PictureEntry.State state) {
    return Messages.of("state." + state.name().toLowerCase(Locale.ROOT));
  }

  private void badge(PictureEntry.State state) {
    Feather icon =
        switch (state) {
          case PAUSED -> Feather.PAUSE;
          case STOPPED -> Feather.SQUARE;
          case FAILED -> Feather.ALERT_CIRCLE;
          case RUNNING -> Feather.PLAY;
          case DONE -> Feather.CHECK;
        };
    badge.getStyleClass().setAll("badge", state.name().toLowerCase(Locale.ROOT));
    badge.getChildren().setAll(new FontIcon(icon));
    badge.setVisible(state != PictureEntry.State.DONE);
  }

  private static Region frame(PictureSummary picture, double side) {
    double scale = side / Math.max(picture.size().width(), picture.size().height());
    Region frame = new Region();
    frame.getStyleClass().add("tile-frame");
    frame.setMaxSize(picture.size().width() * scale, picture.size().height() * scale);
    return frame;
  }

  /// A whole picture covers its square; one painted in part keeps its proportions.
  private static ImageView view(Image image, boolean covers, double side) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    Runnable fit =
        () -> {
          boolean wide = image.getWidth() > image.getHeight();
          view.setFitWidth(covers && wide ? 0 : side);
          view.setFitHeight(covers && !wide ? 0 : side);
        };
    image.progressProperty().addListener((value, before, now) -> fit.run());
    fit.run();
    return view;
  }
}
