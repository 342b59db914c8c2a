package studio.lumina.starter.world;

import java.util.Optional;

/// A caption, and what it says of where things stand.
///
/// @param relation what it states between two things; empty where it lists them only
public record Told(String text, Optional<Stated> relation) {
  /// That a thing stands so to another.
  ///
  /// @param one the first thing's index in its scene
  /// @param two the second thing's
  public record Stated(int one, Relation relation, int two) {}
}
