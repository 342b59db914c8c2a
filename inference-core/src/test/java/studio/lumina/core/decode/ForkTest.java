package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Continuation;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// Sessions that are forked, over the fake model.
class ForkTest extends ForkRig {
  @Test
  void aConversationsTokensAreThoseOfItsTurns() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      List<Turn> turns = conversation(rig);
      Tokens all = turns.get(0).sequence().plus(turns.get(1).sequence());
      assertEquals(all, rig.session().tokens());
      reply(rig.session(), AGAIN, 3);
      assertEquals(all, rig.session().tokens(), "a turn that did not join");
      rig.session().keep();
      assertTrue(rig.session().tokens().size() > all.size());
      assertEquals(all, rig.session().tokens().slice(0, all.size()));
    }
  }

  @Test
  void aForkAtATurnsEndReadsNothingAgainAndGoesOnAlike() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      List<Turn> turns = conversation(rig);
      int first = turns.getFirst().sequence().size();
      try (Session early = rig.session().fork(first);
          Session late = rig.session().fork(rig.session().tokens().size());
          Session never = rig.decoder.session()) {
        reply(never, HELLO, 0);
        Turn expected = reply(never, AGAIN, 20);
        Turn found = reply(early, AGAIN, 20);
        assertEquals(expected.ids(), found.ids());
        assertEquals(first, found.usage().reused());
        assertEquals(expected.usage().read(), found.usage().read());
        assertEquals(
            reply(rig.session(), AGAIN, 20).ids(), reply(late, AGAIN, 20).ids(), "the other turn");
      }
    }
  }

  @Test
  void aForkLeavesTheOtherAsItWas() {
    int branches;
    try (Rig rig = new Rig(4, CONTEXT);
        Rig quiet = new Rig(4, CONTEXT)) {
      List<Turn> turns = conversation(rig);
      conversation(quiet);
      Session fork = rig.session().fork(turns.getFirst().sequence().size());
      reply(fork, Rig.BOAT, 0);
      fork.close();
      assertEquals(quiet.session().tokens(), rig.session().tokens());
      assertEquals(reply(quiet.session(), AGAIN, 20).ids(), reply(rig.session(), AGAIN, 20).ids());
      rig.close();
      branches = rig.model.openBranches();
    }
    assertEquals(0, branches);
  }

  @Test
  void aForkWithinAReplyIsThatReplyStoppedThereAndKept() {
    try (Rig rig = new Rig(1, CONTEXT)) {
      List<Turn> turns = conversation(rig);
      int prompt = rig.decoder.count(HELLO);
      Turn whole = turns.getFirst();
      Tokens ids = whole.ids();
      for (int at = 0; at < ids.size(); at++) {
        int drawn = drawn(rig, ids, at);
        if (drawn < 0) {
          continue;
        }
        try (Session never = rig.decoder.session();
            Session fork = rig.session().fork(prompt + at)) {
          Turn cut = reply(never, HELLO, drawn);
          assertEquals(Turn.Finish.LIMIT, cut.finish());
          never.keep();
          assertEquals(never.tokens(), fork.tokens(), "after " + at + " of " + ids);
          Turn expected = reply(never, AGAIN, 12);
          assertEquals(expected.ids(), reply(fork, AGAIN, 12).ids(), "after " + at);
        }
      }
    }
  }

  /// How many of the first `at` ids of a reply were drawn, or -1 where none of them could be cut
  /// there by a limit: within a picture's opening, or where the next id is forced.
  private static int drawn(Rig rig, Tokens ids, int at) {
    int drawn = 0;
    for (int i = 0; i < at; i++) {
      boolean forced =
          ids.at(i) == rig.vocabulary.rowEnd() || ids.at(i) == rig.vocabulary.imageEnd();
      drawn += forced ? 0 : 1;
    }
    boolean next =
        ids.at(at) == rig.vocabulary.rowEnd()
            || ids.at(at) == rig.vocabulary.imageEnd()
            || rig.vocabulary.gridUnits(ids.at(at)) > 0;
    return at == 0 || next ? -1 : drawn;
  }

  @Test
  void aPictureGoesOnFromAForkAtItsTurnsStart() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      List<Turn> turns = conversation(rig);
      Turn whole = turns.getLast();
      Tokens codes = Rig.picture(whole).codes();
      int start = turns.getFirst().sequence().size();
      for (int kept = 0; kept < codes.size(); kept++) {
        try (Session fork = rig.session().fork(start)) {
          Turn resumed =
              fork.reply(
                  new Request(
                      Rig.BOAT,
                      Rig.GUIDED,
                      0,
                      Optional.of(
                          new Continuation(
                              codes.slice(0, kept), whole.schedules().getFirst(), "fake:1"))),
                  event -> {},
                  Steering.NONE);
          assertEquals(whole.ids(), resumed.ids(), "after " + kept);
          assertEquals(rig.session().tokens(), fork.tokens());
        }
      }
    }
  }

  @Test
  void whereThereIsNoForkIsSaid() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      conversation(rig);
      int size = rig.session().tokens().size();
      for (int beyond : new int[] {-1, size + 1}) {
        assertInstanceOf(
            Problem.SettingOutOfRange.class,
            assertThrows(LuminaException.class, () -> rig.session().fork(beyond)).problem());
      }
      assertInstanceOf(
          Problem.SettingInvalid.class,
          assertThrows(LuminaException.class, () -> rig.session().fork(3)).problem());
      try (Session empty = rig.session().fork(0)) {
        assertEquals(Tokens.NONE, empty.tokens());
      }
      Session closed = rig.session().fork(size);
      closed.close();
      assertInstanceOf(
          Problem.Closed.class,
          assertThrows(LuminaException.class, () -> closed.fork(0)).problem());
      assertInstanceOf(
          Problem.Closed.class, assertThrows(LuminaException.class, closed::tokens).problem());
    }
  }
}
