package studio.lumina.app.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.TurnEntry;

/// A conversation with all its turns.
///
/// @param turns the earliest first
public record ConversationTree(ConversationEntry entry, List<TurnEntry> turns) {
  public ConversationTree {
    turns = List.copyOf(turns);
  }

  /// A turn of it.
  public Optional<TurnEntry> turn(long id) {
    return turns.stream().filter(turn -> turn.id() == id).findFirst();
  }

  /// The turns of the branch that is shown, the first first.
  public List<TurnEntry> shown() {
    return entry.leaf().map(this::path).orElse(List.of());
  }

  /// A turn and those before it, the first first.
  public List<TurnEntry> path(long leaf) {
    List<TurnEntry> path = new ArrayList<>();
    for (Optional<TurnEntry> at = turn(leaf);
        at.isPresent();
        at = at.get().parent().flatMap(this::turn)) {
      path.add(at.get());
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  /// A turn and those that follow the same, the earliest first.
  public List<TurnEntry> siblings(TurnEntry turn) {
    return turns.stream().filter(other -> other.parent().equals(turn.parent())).toList();
  }

  /// The turns that follow one, the earliest first.
  public List<TurnEntry> following(Optional<Long> turn) {
    return turns.stream().filter(other -> other.parent().equals(turn)).toList();
  }

  /// The last turn of the branch that goes on from a turn by the latest at each parting.
  public TurnEntry latest(TurnEntry turn) {
    TurnEntry at = turn;
    for (List<TurnEntry> next = following(Optional.of(at.id()));
        !next.isEmpty();
        next = following(Optional.of(at.id()))) {
      at = next.getLast();
    }
    return at;
  }
}
