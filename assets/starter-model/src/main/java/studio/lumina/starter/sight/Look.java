package studio.lumina.starter.sight;

import java.util.List;
import studio.lumina.starter.world.Colour;
import studio.lumina.starter.world.Daytime;

/// What was found in a picture.
///
/// @param labels for each pixel 0, or 1 and the ordinal of the named colour it has
/// @param things the largest first
public record Look(Daytime time, byte[] labels, List<Sighting> things) {
  public Look {
    things = List.copyOf(things);
  }

  /// Those of a colour, the largest first.
  public List<Sighting> of(Colour colour) {
    return things.stream().filter(t -> t.colour() == colour).toList();
  }

  /// Whether pixel `i` has this colour.
  public boolean has(int i, Colour colour) {
    return labels[i] == 1 + colour.ordinal();
  }
}
