package studio.lumina.app.store;

import java.nio.file.Path;

/// A picture in small, as two files that are made once. One that is not finished stands in its
/// whole frame; the rest of the frame is transparent.
///
/// @param small its longer side has at most [#SMALL] pixels
/// @param large its longer side has at most [#LARGE] pixels
public record Thumbnail(Path small, Path large) {
  /// Longest side of the small one, pixels.
  public static final int SMALL = 192;

  /// Longest side of the large one, pixels.
  public static final int LARGE = 512;
}
