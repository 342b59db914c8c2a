package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeLanguageModel.Call;

/// Sessions that are rebuilt from their tokens, over the fake model.
class RebuiltSessionTest extends ForkRig {
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
}
