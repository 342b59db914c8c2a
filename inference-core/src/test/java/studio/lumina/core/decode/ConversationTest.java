package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Continuation;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeLanguageModel.Call;

class ConversationTest {
  private static final Prompt.Draw SHIP = new Prompt.Draw("a ship", Rig.SIZE);

  @Test
  void theSecondTurnReadsItsOwnTokensAlone() {
    try (Rig rig = new Rig()) {
      Turn first = rig.reply(Rig.BOAT, Rig.PLAIN);
      rig.model.forgetCalls();
      Turn second = rig.reply(SHIP, Rig.PLAIN);
      int own = rig.decoder.promptEncoder().turn(SHIP, false).length;
      int before = rig.decoder.count(Rig.BOAT) + first.ids().size();
      assertEquals(own, second.usage().read());
      assertEquals(before, second.usage().reused());
      List<Integer> read =
          rig.model.calls().stream()
              .filter(Call.Read.class::isInstance)
              .flatMap(call -> ((Call.Read) call).ids().stream())
              .limit(own)
              .toList();
      assertEquals(
          IntStream.of(rig.decoder.promptEncoder().turn(SHIP, false)).boxed().toList(), read);
      assertEquals(before, ((Call.Read) rig.model.calls().getFirst()).position());
    }
  }

  @Test
  void aTurnThatFailsOrStopsLeavesTheEarlierOnes() {
    Turn expected;
    try (Rig rig = new Rig()) {
      rig.reply(Rig.BOAT, Rig.GUIDED);
      expected = rig.reply(SHIP, Rig.GUIDED);
    }
    for (int at = 0; at < 30; at++) {
      try (Rig rig = new Rig()) {
        rig.reply(Rig.BOAT, Rig.GUIDED);
        failAt(rig, at);
        assertThrows(LuminaException.class, () -> rig.reply(SHIP, Rig.GUIDED));
        nothing(rig);
        assertEquals(expected.ids(), rig.reply(SHIP, Rig.GUIDED).ids(), "failed at " + at);
      }
      try (Rig rig = new Rig()) {
        rig.reply(Rig.BOAT, Rig.GUIDED);
        stopAt(rig, at);
        assertEquals(Turn.Finish.STOPPED, rig.reply(SHIP, Rig.GUIDED).finish());
        nothing(rig);
        assertEquals(expected.ids(), rig.reply(SHIP, Rig.GUIDED).ids(), "stopped at " + at);
      }
    }
  }

  private static void failAt(Rig rig, int at) {
    int[] count = {0};
    Runnable fail =
        () -> {
          if (count[0]++ == at) {
            throw new LuminaException(new Problem.ComputationFailed("test"));
          }
        };
    rig.model.beforeDraw(draw -> fail.run());
    rig.model.beforePass(pass -> fail.run());
  }

  private static void stopAt(Rig rig, int at) {
    int[] count = {0};
    Runnable stop =
        () -> {
          if (count[0]++ == at) {
            rig.session().stop();
          }
        };
    rig.model.beforeDraw(draw -> stop.run());
    rig.model.beforePass(pass -> stop.run());
  }

  private static void nothing(Rig rig) {
    rig.model.beforeDraw(draw -> {});
    rig.model.beforePass(pass -> {});
  }

  @Test
  void aStopTakesEffectAtTheNextToken() {
    try (Rig rig = new Rig(100)) {
      rig.model.beforeDraw(draw -> {
        if (draw == 8) {
          rig.session().stop();
        }
      });
      Turn turn = rig.reply(Rig.BOAT, Rig.GUIDED);
      assertEquals(Turn.Finish.STOPPED, turn.finish());
      assertEquals(8, Rig.picture(turn).codes().size());
      assertEquals(8, turn.usage().drawn());
    }
  }

  @Test
  void aStopWithoutATurnDoesNothing() {
    try (Rig rig = new Rig()) {
      rig.session().stop();
      assertEquals(Turn.Finish.ENDED, rig.reply(Rig.BOAT, Rig.GUIDED).finish());
    }
  }

  @Test
  void aKeptPictureStandsWithItsFinishedRows() {
    try (Rig rig = new Rig()) {
      Turn cut = rig.reply(new Request(Rig.BOAT, Rig.GUIDED, 21, Optional.empty()), Steering.NONE);
      assertEquals(Turn.Finish.LIMIT, cut.finish());
      rig.session().keep();
      Turn next = rig.reply(SHIP, Rig.GUIDED);
      Part.Drawn standing = new Part.Drawn(new Size(96, 32), Rig.picture(cut).codes().slice(0, 12));
      try (Rig other = new Rig()) {
        Turn whole =
            other.resume(
                standing.codes(),
                RowSchedule.constant(new Prompt.Draw("a boat", new Size(96, 64)), Rig.GUIDED));
        assertTrue(whole.ids().size() > 0);
      }
      int read =
          PictureTokens.whole(rig.vocabulary, standing).length
              + 1
              + rig.decoder.promptEncoder().turn(SHIP, false).length;
      assertEquals(rig.decoder.count(Rig.BOAT), next.usage().reused());
      assertEquals(rig.decoder.promptEncoder().turn(SHIP, false).length, next.usage().read());
      assertEquals(read, lastTurnReads(rig, rig.decoder.count(Rig.BOAT)));
    }
  }

  /// Ids read between the first prompt and the second picture's opening.
  private static int lastTurnReads(Rig rig, int from) {
    List<Call> calls = rig.model.calls();
    int trim = calls.lastIndexOf(new Call.Trim(0, from));
    int count = 0;
    for (Call call : calls.subList(trim + 1, calls.size())) {
      if (call instanceof Call.Extend) {
        break;
      }
      if (call instanceof Call.Read read && read.branch() == 0) {
        count += read.ids().size();
      }
    }
    return count - 3;
  }

  @Test
  void onlyATurnThatDidNotEndCanBeKept() {
    try (Rig rig = new Rig()) {
      assertThrows(IllegalStateException.class, () -> rig.session().keep());
      rig.reply(Rig.BOAT, Rig.PLAIN);
      assertThrows(IllegalStateException.class, () -> rig.session().keep());
    }
  }

  @Test
  void theSamePromptInANewConversationIsNotReadAgain() {
    try (Rig rig = new Rig()) {
      Turn first = rig.reply(Rig.BOAT, Rig.GUIDED);
      rig.anew();
      Turn second = rig.reply(Rig.BOAT, Rig.GUIDED);
      assertEquals(0, second.usage().read());
      assertEquals(first.usage().read(), second.usage().reused());
      assertEquals(first.ids(), second.ids());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsRead() {
    try (Rig rig = new Rig(4, 90)) {
      LuminaException full =
          assertThrows(LuminaException.class, () -> rig.reply(Rig.BOAT, Rig.GUIDED));
      int needed = rig.decoder.count(Rig.BOAT) + Rig.SIZE.tokens() + 1;
      assertEquals(new Problem.ContextFull(needed, 90), full.problem());
      assertTrue(rig.model.calls().isEmpty());
    }
  }

  @Test
  void aPromptThatDoesNotFitIsRefusedWhilePainting() {
    try (Rig rig = new Rig(4, 140)) {
      Prompt.Draw longer = new Prompt.Draw("x".repeat(100), Rig.SIZE);
      LuminaException full =
          assertThrows(
              LuminaException.class,
              () ->
                  rig.reply(
                      new Request(Rig.BOAT, Rig.GUIDED),
                      (picture, row) ->
                          row == 2
                              ? new Steering.Steer.Change(longer, Rig.GUIDED)
                              : new Steering.Steer.GoOn()));
      assertTrue(full.problem() instanceof Problem.ContextFull);
      assertEquals(Turn.Finish.ENDED, rig.reply(Rig.BOAT, Rig.GUIDED).finish());
    }
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    try (Rig rig = new Rig()) {
      Prompt.Draw large = new Prompt.Draw("a boat", new Size(128, 64));
      LuminaException size =
          assertThrows(LuminaException.class, () -> rig.reply(large, Rig.GUIDED));
      assertEquals(new Problem.SizeUnsupported(128, 64, rig.decoder.sizes()), size.problem());
      LuminaException tokens =
          assertThrows(
              LuminaException.class,
              () -> rig.resume(Tokens.of(9999), RowSchedule.constant(Rig.BOAT, Rig.GUIDED)));
      assertTrue(tokens.problem() instanceof Problem.TokensInvalid);
      LuminaException many =
          assertThrows(
              LuminaException.class,
              () ->
                  rig.resume(
                      new Tokens(IntStream.generate(() -> 5).limit(25).toArray()),
                      RowSchedule.constant(Rig.BOAT, Rig.GUIDED)));
      assertTrue(many.problem() instanceof Problem.TokensInvalid);
      Prompt.Chat chat = new Prompt.Chat(List.of(new Part.Words("hi")));
      LuminaException talk =
          assertThrows(
              LuminaException.class,
              () ->
                  rig.reply(
                      new Request(
                          chat,
                          Rig.GUIDED,
                          0,
                          Optional.of(
                              new Continuation(
                                  Tokens.NONE, RowSchedule.constant(chat, Rig.GUIDED), ""))),
                      Steering.NONE));
      assertTrue(talk.problem() instanceof Problem.SettingInvalid);
    }
  }

  @Test
  void closingFreesEveryBranch() {
    Rig rig = new Rig();
    rig.reply(Rig.BOAT, Rig.GUIDED);
    rig.reply(
        new Request(SHIP, Rig.GUIDED),
        (picture, row) ->
            row == 1 ? new Steering.Steer.Change(Rig.BOAT, Rig.GUIDED) : new Steering.Steer.GoOn());
    rig.close();
    assertEquals(0, rig.model.openBranches());
    LuminaException closed =
        assertThrows(LuminaException.class, () -> rig.reply(Rig.BOAT, Rig.GUIDED));
    assertTrue(closed.problem() instanceof Problem.Closed);
    assertThrows(LuminaException.class, rig.decoder::session);
  }

  @Test
  void aCutPictureShowsItsFinishedRows() {
    try (Rig rig = new Rig()) {
      int[] ids = IntStream.range(0, 14).map(rig.vocabulary::idOf).toArray();
      assertEquals(32, rig.decoder.decode(new Part.Drawn(Rig.SIZE, new Tokens(ids))).height());
      assertArrayEquals(
          new int[] {96, 32},
          new int[] {
            PictureTokens.standing(new Part.Drawn(Rig.SIZE, new Tokens(ids))).width(),
            PictureTokens.standing(new Part.Drawn(Rig.SIZE, new Tokens(ids))).height()
          });
      assertThrows(
          LuminaException.class,
          () -> rig.decoder.decode(new Part.Drawn(Rig.SIZE, Tokens.of(ids[0]))));
    }
  }
}
