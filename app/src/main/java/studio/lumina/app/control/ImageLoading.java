package studio.lumina.app.control;

import javafx.scene.image.Image;

/// Runs something once an image has been loaded in the background. FX thread only.
public final class ImageLoading {
  private ImageLoading() {}

  /// Runs once the image is there, or could not be read; at once where that is so already.
  public static void then(Image image, Runnable action) {
    if (image.getProgress() >= 1) {
      action.run();
    } else {
      image
          .progressProperty()
          .addListener((value, before, now) -> {
            if (now.doubleValue() >= 1) {
              action.run();
            }
          });
    }
  }
}
