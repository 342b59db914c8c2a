package studio.lumina.app.create.prompt;

import java.util.Optional;
import studio.lumina.app.prompt.StylePreset;
import studio.lumina.core.Size;

/// A preset that an artist puts around a prompt by name.
///
/// @param name as it stands on its chip
/// @param words what it adds; `{prompt}` in it stands for the artist's own words
/// @param avoid what it steers away from; empty for nothing
/// @param values how it is best drawn
/// @param shape of the picture that it is made for
public record Style(
    String name, String words, String avoid, StylePreset.Values values, Optional<Size> shape) {
  /// A style of words alone.
  public Style(String name, String words, String avoid) {
    this(name, words, avoid, StylePreset.Values.NONE, Optional.empty());
  }
}
