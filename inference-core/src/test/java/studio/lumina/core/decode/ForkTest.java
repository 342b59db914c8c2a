package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeLanguageModel.Call;
import studio.lumina.core.fakes.SmallVocabulary;

/// Over the fake model, whose every draw tells the ids before it and the passes that wrote them.
class ForkTest {
  private static final Prompt.Chat HELLO = new Prompt.Chat(List.of(new Part.Words("hello")));
  private static final Prompt.Chat AGAIN = new Prompt.Chat(List.of(new Part.Words("again")));
  private static final int CONTEXT = 900;

  /// Says `see #` and ends the turn, in the first reply; later replies are the model's own.
  private static void say(Rig rig, String text) {
    int[] wishes =
        text.chars()
            .map(c ->
                switch (c) {
                  case '#' -> rig.vocabulary.imageStart();
                  case '.' -> rig.vocabulary.turnEnd();
                  default -> SmallVocabulary.letter((char) c);
                })
            .toArray();
    int prompt = rig.decoder.count(HELLO);
    rig.model.inclined(ids -> {
      if (Arrays.stream(ids).filter(id -> id == rig.vocabulary.turnEnd()).count() != 1) {
        return OptionalInt.empty();
      }
      List<Integer> said = new ArrayList<>();
      for (int i = prompt; i < ids.length; i++) {
        boolean picture =
            rig.vocabulary.isCode(ids[i])
                || ids[i] == rig.vocabulary.rowEnd()
                || ids[i] == rig.vocabulary.imageEnd()
                || rig.vocabulary.gridUnits(ids[i]) > 0;
        if (!picture) {
          said.add(ids[i]);
        }
      }
      return said.size() < wishes.length
          ? OptionalInt.of(wishes[said.size()])
          : OptionalInt.empty();
    });
  }

  private static Turn reply(Session session, Prompt prompt, int limit) {
    return session.reply(
        new Request(prompt, Rig.GUIDED, limit, Optional.empty()), event -> {}, Steering.NONE);
  }

  /// A turn with words and a picture, then a drawing: what was said and every place in it.
  private static List<Turn> conversation(Rig rig) {
    say(rig, "see # ok.");
    Turn words = reply(rig.session(), HELLO, 0);
    Turn drawing = reply(rig.session(), Rig.BOAT, 0);
    assertEquals(Turn.Finish.ENDED, words.finish());
    assertEquals(Turn.Finish.ENDED, drawing.finish());
    return List.of(words, drawing);
  }

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
  void aRebuiltSessionGoesOnAsTheOneThatNeverStopped() {
    for (int chunk : new int[] {1, 4, 50}) {
      try (Rig rig = new Rig(4, CONTEXT);
          Rig other = new Rig(chunk, CONTEXT)) {
        conversation(rig);
        reply(rig.session(), AGAIN, 7);
        rig.session().keep();
        Tokens tokens = rig.session().tokens();
        try (Session rebuilt = other.decoder.session(tokens)) {
          assertEquals(tokens, rebuilt.tokens());
          Turn expected = reply(rig.session(), AGAIN, 20);
          Turn found = reply(rebuilt, AGAIN, 20);
          assertEquals(expected.ids(), found.ids());
          assertEquals(0, found.usage().reused());
          rig.session().keep();
          rebuilt.keep();
          assertEquals(reply(rig.session(), Rig.BOAT, 0).ids(), reply(rebuilt, Rig.BOAT, 0).ids());
        }
      }
    }
  }

  @Test
  void rebuildingIsToldAndCanBeStopped() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      conversation(rig);
      Tokens tokens = rig.session().tokens();
      int[] expected = reply(rig.session(), AGAIN, 20).ids().ids();
      try (Session rebuilt = rig.decoder.session(tokens)) {
        List<Event> events = new ArrayList<>();
        int[] pass = {-1};
        rig.model.beforePass(number -> {
          if (pass[0] >= 0 && pass[0]++ == 6) {
            rebuilt.stop();
          }
        });
        pass[0] = 0;
        Turn stopped =
            rebuilt.reply(
                new Request(AGAIN, Rig.GUIDED, 20, Optional.empty()), events::add, Steering.NONE);
        assertEquals(Turn.Finish.STOPPED, stopped.finish());
        Event.Reading last = (Event.Reading) events.getLast();
        assertEquals(tokens.size() + rig.decoder.count(AGAIN) - 1, last.total());
        assertTrue(last.done() > 0 && last.done() < tokens.size(), last.toString());
        pass[0] = -1;
        assertEquals(tokens, rebuilt.tokens());
        assertEquals(Tokens.of(expected), reply(rebuilt, AGAIN, 20).ids());
      }
    }
  }

  @Test
  void wordsAreFedAsTheyWereDrawn() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      conversation(rig);
      Tokens tokens = rig.session().tokens();
      try (Session rebuilt = rig.decoder.session(tokens)) {
        rig.model.forgetCalls();
        reply(rebuilt, AGAIN, 1);
        Call.Extend first =
            rig.model.calls().stream()
                .filter(Call.Extend.class::isInstance)
                .map(Call.Extend.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(4, first.given().size(), "the words of `see `");
        assertEquals(List.of(), first.drawn());
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

  @Test
  void tokensThatAreNoConversationAreRefused() {
    try (Rig rig = new Rig(4, CONTEXT)) {
      conversation(rig);
      int[] good = rig.session().tokens().ids();
      for (int length = 1; length < good.length; length++) {
        int[] cut = Arrays.copyOf(good, length);
        if (ConversationPasses.of(rig.vocabulary, cut).turns().size() == 1
            && ConversationPasses.of(rig.vocabulary, cut).turns().getFirst().end() == length) {
          continue;
        }
        refused(rig, cut);
      }
      for (int at = rig.decoder.count(HELLO); at < good.length; at++) {
        int[] wrong = good.clone();
        wrong[at] = rig.vocabulary.size() + at;
        refused(rig, wrong);
      }
      int[] unbegun = Arrays.copyOfRange(good, 1, good.length);
      refused(rig, unbegun);
      int[] negative = good.clone();
      negative[1] = -1;
      refused(rig, negative);
      assertInstanceOf(
          Problem.ContextFull.class,
          assertThrows(
                  LuminaException.class,
                  () -> rig.decoder.session(new Tokens(new int[CONTEXT - 3])))
              .problem());
    }
  }

  private static void refused(Rig rig, int[] ids) {
    LuminaException e =
        assertThrows(
            LuminaException.class,
            () -> rig.decoder.session(new Tokens(ids)),
            () -> Arrays.toString(ids));
    assertInstanceOf(Problem.TokensInvalid.class, e.problem());
  }
}
