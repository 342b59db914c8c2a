package studio.lumina.app.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// Keeps a picture clear of something that floats over its stage. Beside the picture that is always
/// there; where it would cover the picture it goes, and is there while the pointer is over the
/// stage or the focus in it. FX thread only.
public final class ClearOfPicture {
  private final PictureStage picture;
  private final Region area;
  private final Region floating;
  private final ObservableBooleanValue watched;

  private ClearOfPicture(
      PictureStage picture, Region area, Region floating, ObservableBooleanValue watched) {
    this.picture = picture;
    this.area = area;
    this.floating = floating;
    this.watched = watched;
  }

  /// Keeps it clear from now on.
  ///
  /// @param picture fills `area`
  /// @param area holds both
  /// @param floating a child of `area`
  /// @param watched whether the rows now come that somebody looks at, which are left clear also
  ///   where the pointer is
  public static void of(
      PictureStage picture, Region area, Region floating, ObservableBooleanValue watched) {
    ClearOfPicture clear = new ClearOfPicture(picture, area, floating, watched);
    picture.placeProperty().addListener((value, before, now) -> clear.look());
    floating.boundsInParentProperty().addListener((value, before, now) -> clear.look());
    floating.focusWithinProperty().addListener((value, before, now) -> clear.look());
    area.hoverProperty().addListener((value, before, now) -> clear.look());
    watched.addListener((value, before, now) -> clear.look());
    clear.look();
  }

  private void look() {
    boolean wanted = floating.isFocusWithin() || area.isHover() && !watched.get();
    floating.setOpacity(wanted || !covers() ? 1 : 0);
  }

  private boolean covers() {
    Rectangle2D place = picture.placeProperty().get();
    return floating
        .getBoundsInParent()
        .intersects(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
  }
}
