package studio.lumina.app.control;

/// A heat map over a picture: a value for each image token.
@FunctionalInterface
public interface Heat {
  /// Heat of a token, 0 to 1; NaN where there is none.
  double at(int row, int column);
}
