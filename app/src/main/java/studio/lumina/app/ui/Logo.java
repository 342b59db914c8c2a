package studio.lumina.app.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The studio's mark: three bands of violet in a rounded square, light at the top.
public final class Logo {
  private static final String[] BANDS = {"#b8acff", "#7c66f5", "#3d2f8f"};

  private Logo() {}

  /// @param side in pixels
  public static Node of(double side) {
    Group group = new Group();
    for (int i = 0; i < BANDS.length; i++) {
      Rectangle band = new Rectangle(0, i * side / BANDS.length, side, side / BANDS.length);
      band.setFill(Color.web(BANDS[i]));
      group.getChildren().add(band);
    }
    Rectangle clip = new Rectangle(side, side);
    clip.setArcWidth(side / 2);
    clip.setArcHeight(side / 2);
    group.setClip(clip);
    return group;
  }
}
