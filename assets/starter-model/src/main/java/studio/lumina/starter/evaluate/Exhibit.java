package studio.lumina.starter.evaluate;

import java.util.List;
import studio.lumina.core.Picture;

/// A result to show to people.
///
/// @param said what was asked, and for questions the answers
/// @param pictures what was given, where there is such; then the truth; then the result
public record Exhibit(Skill skill, String said, List<Picture> pictures) {
  public Exhibit {
    pictures = List.copyOf(pictures);
  }
}
