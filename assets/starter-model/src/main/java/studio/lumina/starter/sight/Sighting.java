package studio.lumina.starter.sight;

import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Colour;
import studio.lumina.starter.world.Named;
import studio.lumina.starter.world.Shape;

/// A coloured thing that was found.
///
/// @param box around its patch
/// @param pixels of its patch
public record Sighting(Colour colour, Shape shape, Box box, int pixels) {
  /// Whether it is what was named.
  public boolean is(Named named) {
    return colour == named.colour() && shape == named.shape();
  }

  /// The middle of its box.
  public double x() {
    return (box.left() + box.right()) / 2;
  }

  /// The middle of its box.
  public double y() {
    return (box.top() + box.bottom()) / 2;
  }
}
