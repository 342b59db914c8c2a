package studio.lumina.starter.sight;

import studio.lumina.core.Picture;
import studio.lumina.starter.world.Rendering;
import studio.lumina.starter.world.Scene;

/// A scene to learn from.
///
/// @param made what is where
/// @param shown its picture, RGB: as rendered, or softened by a codec
public record Study(Scene scene, Rendering made, Picture shown) {
  /// A scene as rendered.
  public static Study rendered(Scene scene, Rendering made) {
    return new Study(
        scene,
        made,
        new Picture(made.size().width(), made.size().height(), Picture.Mode.RGB, made.rgb()));
  }

  /// The same scene in another picture of it.
  public Study shown(Picture other) {
    return new Study(scene, made, other);
  }

  /// For each pixel 0, or 1 and the ordinal of the colour of the thing there.
  byte[] labels() {
    byte[] labels = new byte[made.what().length];
    for (int i = 0; i < labels.length; i++) {
      int thing = made.what()[i] - Rendering.FIRST;
      if (thing >= 0) {
        labels[i] = (byte) (1 + scene.named().get(thing).colour().ordinal());
      }
    }
    return labels;
  }
}
