package studio.lumina.app.vision.source;

import java.util.List;
import java.util.Optional;
import studio.lumina.core.Crop;

/// What is remembered of a picture that was worked on.
///
/// @param key as [VisionSource#key]
/// @param name what a person calls it
/// @param crop where its frame lay, of a photo
/// @param results what came of it, the first first
public record SeenPhoto(String key, String name, Optional<Crop> crop, List<Outcome> results) {
  /// A result.
  ///
  /// @param picture its row in the library; -1 for words alone
  /// @param words that came with it, or alone
  /// @param kept whether it is an edit that was kept
  public record Outcome(long picture, String words, boolean kept) {}

  public SeenPhoto {
    results = List.copyOf(results);
  }

  /// One that was never seen.
  public static SeenPhoto first(String key, String name) {
    return new SeenPhoto(key, name, Optional.empty(), List.of());
  }
}
