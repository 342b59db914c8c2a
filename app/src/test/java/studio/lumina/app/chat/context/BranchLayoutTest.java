package studio.lumina.app.chat.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.store.TurnFigures;
import studio.lumina.app.store.TurnProgress;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;

class BranchLayoutTest {
  private static TurnEntry turn(long id, long parent) {
    return new TurnEntry(
        id,
        1,
        parent == 0 ? Optional.empty() : Optional.of(parent),
        Instant.EPOCH,
        new AskedTurn(List.of(), new ReplyForm.Free(), new Sampling(0, 1, 1, 1, 1), 0, List.of()),
        TurnProgress.NONE,
        TurnFigures.NONE,
        "",
        "");
  }

  private static ConversationTree tree(long leaf, TurnEntry... turns) {
    return new ConversationTree(
        new ConversationEntry(1, "", false, Instant.EPOCH, Optional.of(leaf), List.of(), ""),
        List.of(turns));
  }

  @Test
  void theFirstThatFollowsKeepsItsColumnAndOthersGetTheirOwn() {
    BranchLayout layout =
        BranchLayout.of(tree(5, turn(1, 0), turn(2, 1), turn(3, 1), turn(4, 2), turn(5, 3)));
    assertEquals(2, layout.columns());
    assertEquals(3, layout.rows());
    assertEquals(
        List.of("1 0/0", "2 0/1", "4 0/2", "3 1/1", "5 1/2"),
        layout.dots().stream()
            .map(dot -> dot.turn().id() + " " + dot.column() + "/" + dot.row())
            .toList());
    assertEquals(
        List.of(1L, 3L, 5L),
        layout.dots().stream()
            .filter(BranchLayout.Dot::shown)
            .map(dot -> dot.turn().id())
            .toList());
    assertTrue(layout.dots().getLast().here());
  }

  @Test
  void severalFirstTurnsStandBesideEachOther() {
    BranchLayout layout = BranchLayout.of(tree(2, turn(1, 0), turn(2, 0)));
    assertEquals(2, layout.columns());
    assertEquals(1, layout.rows());
  }

  @Test
  void aLongConversationIsDrawnWithoutDigging() {
    List<TurnEntry> turns = new ArrayList<>();
    for (int i = 1; i <= 3000; i++) {
      turns.add(turn(i, i - 1));
    }
    assertEquals(3000, BranchLayout.of(tree(3000, turns.toArray(TurnEntry[]::new))).rows());
  }
}
