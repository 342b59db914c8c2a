package studio.lumina.app.chat.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.work.ConversationTree;

/// Lays out the tree of a conversation's turns: each a row below the one that it follows; the first
/// that follows keeps its column, the others get columns of their own.
///
/// @param dots in the order in which they are drawn
/// @param columns how many there are
/// @param rows how many there are
public record BranchLayout(List<Dot> dots, int columns, int rows) {
  /// A turn.
  ///
  /// @param parent the number of the dot that it follows; empty for a first turn
  /// @param parts whether its branch begins here
  /// @param shown whether it is in the branch that is shown
  /// @param here whether that branch ends with it
  public record Dot(
      TurnEntry turn,
      int column,
      int row,
      Optional<Integer> parent,
      boolean parts,
      boolean shown,
      boolean here) {}

  public BranchLayout {
    dots = List.copyOf(dots);
  }

  /// The drawing of a conversation.
  public static BranchLayout of(ConversationTree tree) {
    return new Walk(tree).walk();
  }

  private static final class Walk {
    private final ConversationTree tree;
    private final Set<Long> shown;
    private final List<Dot> dots = new ArrayList<>();
    private int columns;
    private int rows;

    Walk(ConversationTree tree) {
      this.tree = tree;
      this.shown = tree.shown().stream().map(TurnEntry::id).collect(Collectors.toSet());
    }

    /// Without recursion: a conversation may have thousands of turns.
    BranchLayout walk() {
      record Step(TurnEntry turn, int row, Optional<Integer> parent, boolean own) {}
      List<Step> steps = new ArrayList<>();
      List<TurnEntry> first = tree.following(Optional.empty());
      for (TurnEntry turn : first.reversed()) {
        steps.add(new Step(turn, 0, Optional.empty(), true));
      }
      while (!steps.isEmpty()) {
        Step step = steps.removeLast();
        int column = step.own() ? columns++ : dots.get(step.parent().orElseThrow()).column();
        rows = Math.max(rows, step.row() + 1);
        boolean here = tree.entry().leaf().equals(Optional.of(step.turn().id()));
        dots.add(
            new Dot(
                step.turn(),
                column,
                step.row(),
                step.parent(),
                step.own(),
                shown.contains(step.turn().id()),
                here));
        int number = dots.size() - 1;
        List<TurnEntry> next = tree.following(Optional.of(step.turn().id()));
        for (int i = next.size() - 1; i >= 0; i--) {
          steps.add(new Step(next.get(i), step.row() + 1, Optional.of(number), i > 0));
        }
      }
      return new BranchLayout(dots, columns, rows);
    }
  }
}
