package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.SmallVocabulary;

class TalkingTest {
  private static final Prompt.Chat HELLO = new Prompt.Chat(List.of(new Part.Words("hello")));

  /// Says the ids in turn wherever words may come; image tokens stay the model's own.
  private static Function<int[], OptionalInt> saying(int from, Rig rig, int... wishes) {
    return ids -> {
      List<Integer> said = new ArrayList<>();
      for (int i = from; i < ids.length; i++) {
        boolean word =
            !rig.vocabulary.isCode(ids[i])
                && ids[i] != rig.vocabulary.rowEnd()
                && ids[i] != rig.vocabulary.imageEnd()
                && rig.vocabulary.gridUnits(ids[i]) == 0;
        if (word) {
          said.add(ids[i]);
        }
      }
      return said.size() < wishes.length
          ? OptionalInt.of(wishes[said.size()])
          : OptionalInt.empty();
    };
  }

  private static int[] script(Rig rig, String text) {
    return text.chars()
        .map(c ->
            switch (c) {
              case '#' -> rig.vocabulary.imageStart();
              case '.' -> rig.vocabulary.turnEnd();
              default -> SmallVocabulary.letter((char) c);
            })
        .toArray();
  }

  private static Turn talk(Rig rig, String text, Request request) {
    rig.model.inclined(saying(rig.decoder.count(HELLO), rig, script(rig, text)));
    return rig.reply(request, Steering.NONE);
  }

  @Test
  void wordsUntilTheEndOfTheTurn() {
    try (Rig rig = new Rig()) {
      Turn turn = talk(rig, "good day.", new Request(HELLO, Rig.GUIDED));
      assertEquals(Turn.Finish.ENDED, turn.finish());
      assertEquals(List.of(new Part.Words("good day")), turn.parts());
      String told =
          rig.told(Event.WordsAdded.class).stream()
              .map(Event.WordsAdded::text)
              .reduce("", String::concat);
      assertEquals("good day", told);
    }
  }

  @Test
  void wordsAndPicturesInAnyOrder() {
    for (int chunk : new int[] {1, 4, 50}) {
      try (Rig rig = new Rig(chunk)) {
        Turn turn = talk(rig, "see # and # ok.", new Request(HELLO, Rig.GUIDED));
        assertEquals(Turn.Finish.ENDED, turn.finish());
        assertEquals(5, turn.parts().size());
        assertEquals(new Part.Words("see "), turn.parts().getFirst());
        assertEquals(new Part.Words(" ok"), turn.parts().getLast());
        assertEquals(2, turn.schedules().size());
        assertEquals(2, rig.told(Event.PictureFinished.class).size());
        for (Part part : turn.parts()) {
          if (part instanceof Part.Drawn drawn) {
            assertTrue(rig.decoder.sizes().contains(drawn.size()));
            assertTrue(drawn.complete());
          }
        }
        try (Rig other = new Rig(3)) {
          assertEquals(
              turn.ids(), talk(other, "see # and # ok.", new Request(HELLO, Rig.GUIDED)).ids());
        }
      }
    }
  }

  @Test
  void nothingButWordsComesBetweenWords() {
    try (Rig rig = new Rig()) {
      int[] odd = {
        rig.vocabulary.firstCode(), rig.vocabulary.rowEnd(), rig.vocabulary.imageEnd(), 0, 2
      };
      for (int wish : odd) {
        rig.anew();
        rig.model.inclined(ids -> OptionalInt.of(wish));
        Turn turn = rig.reply(new Request(HELLO, Rig.PLAIN, 5, Optional.empty()), Steering.NONE);
        assertTrue(Arrays.stream(turn.ids().ids()).noneMatch(id -> id == wish), "id " + wish);
      }
    }
  }

  @Test
  void anAnsweredTurnIsReadNoMore() {
    try (Rig rig = new Rig()) {
      Turn first = talk(rig, "good day.", new Request(HELLO, Rig.GUIDED));
      Turn second = rig.reply(Rig.BOAT, Rig.PLAIN);
      assertEquals(rig.decoder.promptEncoder().turn(Rig.BOAT, false).length, second.usage().read());
      assertEquals(rig.decoder.count(HELLO) + first.ids().size(), second.usage().reused());
    }
  }

  @Test
  void thePicturesOfAReplyComeBackAsTheirTokens() {
    try (Rig rig = new Rig()) {
      Turn turn = talk(rig, "#.", new Request(HELLO, Rig.PLAIN));
      Part.Drawn drawn = Rig.picture(turn);
      int[] again = rig.decoder.promptEncoder().turn(new Prompt.Edit("night", drawn), false);
      int[] whole = rig.vocabulary.picture(drawn.size(), drawn.codes().ids());
      assertEquals(
          Arrays.toString(whole),
          Arrays.toString(
              Arrays.copyOfRange(again, again.length - 1 - whole.length, again.length - 1)));
      assertTrue(rig.codec.calls().stream().noneMatch("encode"::equals));
    }
  }

  @Test
  void theLimitCutsAPictureAndItsRowsStay() {
    try (Rig rig = new Rig()) {
      Turn turn = talk(rig, "ab#", new Request(HELLO, Rig.GUIDED, 20, Optional.empty()));
      assertEquals(Turn.Finish.LIMIT, turn.finish());
      assertEquals(20, turn.usage().drawn());
      assertEquals(15, Rig.picture(turn).codes().size());
      rig.session().keep();
      Turn next = rig.reply(Rig.BOAT, Rig.PLAIN);
      assertEquals(rig.decoder.count(HELLO) + 2, next.usage().reused());
    }
  }

  @Test
  void theContextEndsAReply() {
    try (Rig rig = new Rig(4, 40)) {
      rig.model.inclined(ids -> OptionalInt.of(SmallVocabulary.letter('a')));
      Turn turn = rig.reply(HELLO, Rig.PLAIN);
      assertEquals(Turn.Finish.LIMIT, turn.finish());
      assertEquals(40, rig.decoder.count(HELLO) + turn.ids().size());
    }
  }

  @Test
  void aPictureThatDoesNotFitIsNotOpened() {
    try (Rig rig = new Rig(4, 40)) {
      rig.model.inclined(ids -> OptionalInt.of(rig.vocabulary.imageStart()));
      Turn turn = rig.reply(HELLO, Rig.PLAIN);
      assertTrue(
          Arrays.stream(turn.ids().ids()).noneMatch(id -> id == rig.vocabulary.imageStart()));
    }
  }

  @Test
  void aReplyStopsAtAnyTokenAndTheNextIsTheSame() {
    Turn expected;
    try (Rig rig = new Rig()) {
      expected = talk(rig, "see # ok.", new Request(HELLO, Rig.GUIDED));
    }
    for (int at = 0; at < 36; at++) {
      int stop = at;
      try (Rig rig = new Rig()) {
        rig.model.beforeDraw(draw -> {
          if (draw == stop) {
            rig.session().stop();
          }
        });
        Turn cut = talk(rig, "see # ok.", new Request(HELLO, Rig.GUIDED));
        if (cut.finish() == Turn.Finish.STOPPED) {
          assertTrue(cut.usage().drawn() <= stop);
          rig.model.beforeDraw(draw -> {});
          Turn again = talk(rig, "see # ok.", new Request(HELLO, Rig.GUIDED));
          assertEquals(expected.ids(), again.ids(), "stopped at " + stop);
        }
      }
    }
  }

  @Test
  void leadingPicturesAreFollowedByASpace() {
    try (Rig rig = new Rig()) {
      Size size = new Size(64, 64);
      Part.Photo photo = Rig.photo(size, 3);
      int[] ids =
          rig.decoder
              .promptEncoder()
              .turn(new Prompt.Chat(List.of(photo, photo, new Part.Words("what"))), true);
      assertEquals(1 + 2 * (size.tokens() + 1) + 4 + 1, ids.length);
      assertEquals(SmallVocabulary.letter(' '), ids[1 + size.tokens()]);
      assertEquals(
          ids.length,
          rig.decoder.count(new Prompt.Chat(List.of(photo, photo, new Part.Words("what")))));
    }
  }
}
