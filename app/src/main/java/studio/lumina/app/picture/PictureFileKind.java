package studio.lumina.app.picture;

import java.util.List;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;

/// The picture files that the studio reads, as the system's file dialog wants them.
public final class PictureFileKind {
  private PictureFileKind() {}

  /// Every kind of picture that is read.
  public static Chooser.Kind any() {
    return new Chooser.Kind(
        Messages.of("pictures"), List.of("*.png", "*.jpg", "*.jpeg", "*.webp", "*.gif", "*.bmp"));
  }
}
