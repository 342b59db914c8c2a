package studio.lumina.app.chat.compose;

/// How full the model's context is.
///
/// @param needed tokens of all that is seen, of what is said and of the least answer
/// @param room most tokens; 0 where unknown
public record Fullness(int needed, int room) {
  /// Whether it fits.
  public boolean fits() {
    return room == 0 || needed <= room;
  }
}
