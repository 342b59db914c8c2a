package studio.lumina.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A conversation in the library, without its turns.
///
/// @param title as the artist calls it, or else its first words; empty where there are none
/// @param touched when something was last said in it
/// @param leaf the turn with which the branch shown ends
/// @param muted pieces that the model does not see
/// @param hit where it was found by its words: some of them; empty otherwise
public record ConversationEntry(
    long id,
    String title,
    boolean pinned,
    Instant touched,
    Optional<Long> leaf,
    List<MutedPiece> muted,
    String hit) {
  public ConversationEntry {
    muted = List.copyOf(muted);
  }
}
