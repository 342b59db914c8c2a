package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.SmallVocabulary;

/// Replies that go on from any of their ids, over the fake model, whose every draw tells the ids
/// before it and the passes that wrote them.
class BegunReplyTest {
  private static final Prompt.Chat HELLO = new Prompt.Chat(List.of(new Part.Words("hello")));

  private static Request request(Tokens begun, ReplyForm form) {
    return new Request(HELLO, Rig.GUIDED, 0, Optional.empty(), form, begun);
  }

  /// Says `text` where words may come: `#` opens a picture, `.` ends the turn.
  private static void say(Rig rig, String text) {
    int prompt = rig.decoder.count(HELLO);
    rig.model.inclined(ids -> {
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
      if (said.size() >= text.length()) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(
          switch (text.charAt(said.size())) {
            case '#' -> rig.vocabulary.imageStart();
            case '.' -> rig.vocabulary.turnEnd();
            default -> SmallVocabulary.letter(text.charAt(said.size()));
          });
    });
  }

  private static Turn reply(Rig rig, String text, Tokens begun, ReplyForm form) {
    say(rig, text);
    return rig.reply(request(begun, form), Steering.NONE);
  }

  private static Tokens told(Rig rig) {
    return rig.told(Event.TokensAdded.class).stream()
        .filter(Event.TokensAdded::reply)
        .map(Event.TokensAdded::ids)
        .reduce(Tokens.NONE, Tokens::plus);
  }

  @Test
  void whatIsToldAreThePromptsAndTheReplysIds() {
    try (Rig rig = new Rig()) {
      Turn turn = reply(rig, "see # ok.", Tokens.NONE, new ReplyForm.Free());
      assertEquals(turn.ids(), told(rig));
      Event.TokensAdded prompt = rig.told(Event.TokensAdded.class).getFirst();
      assertEquals(
          new Event.TokensAdded(
              false, turn.sequence().slice(0, turn.sequence().size() - turn.ids().size())),
          prompt);
    }
  }

  @Test
  void aReplyGoesOnFromAnyOfItsIdsToTheSameIds() {
    Turn expected;
    try (Rig rig = new Rig()) {
      expected = reply(rig, "see # and # ok.", Tokens.NONE, new ReplyForm.Free());
      assertEquals(Turn.Finish.ENDED, expected.finish());
    }
    for (int at = 0; at < expected.ids().size(); at++) {
      try (Rig rig = new Rig(3)) {
        Tokens begun = expected.ids().slice(0, at);
        Turn turn = reply(rig, "see # and # ok.", begun, new ReplyForm.Free());
        assertEquals(expected.ids(), turn.ids(), "from " + at);
        assertEquals(expected.parts(), turn.parts(), "from " + at);
        assertEquals(expected.sequence(), turn.sequence(), "from " + at);
        assertEquals(expected.ids(), begun.plus(told(rig)), "told from " + at);
        assertTrue(turn.usage().drawn() <= expected.usage().drawn(), "from " + at);
      }
    }
  }

  @Test
  void aPictureThatIsTheWholeReplyGoesOnFromAnyOfItsIds() {
    ReplyForm picture = new ReplyForm.Image(Rig.SIZE);
    Turn expected;
    try (Rig rig = new Rig()) {
      expected = reply(rig, "", Tokens.NONE, picture);
      assertEquals(expected.ids(), told(rig));
    }
    for (int at = 0; at < expected.ids().size(); at++) {
      try (Rig rig = new Rig(3)) {
        Tokens begun = expected.ids().slice(0, at);
        Turn turn = reply(rig, "", begun, picture);
        assertEquals(expected.ids(), turn.ids(), "from " + at);
        assertEquals(expected.ids(), begun.plus(told(rig)), "told from " + at);
      }
    }
  }

  @Test
  void theTurnAfterOneThatWentOnReadsItsOwnIdsAlone() {
    Turn expected;
    try (Rig rig = new Rig()) {
      expected = reply(rig, "see # ok.", Tokens.NONE, new ReplyForm.Free());
    }
    try (Rig rig = new Rig()) {
      reply(rig, "see # ok.", expected.ids().slice(0, 20), new ReplyForm.Free());
      Turn next = rig.reply(Rig.BOAT, Rig.PLAIN);
      assertEquals(expected.sequence().size(), next.usage().reused());
    }
  }

  @Test
  void whatIsNoBeginningOfAReplyIsRefused() {
    try (Rig rig = new Rig()) {
      Turn whole = reply(rig, "good.", Tokens.NONE, new ReplyForm.Free());
      for (Tokens wrong :
          List.of(
              whole.ids(),
              Tokens.of(rig.vocabulary.imageEnd()),
              Tokens.of(rig.vocabulary.imageStart(), SmallVocabulary.letter('a'), 3),
              Tokens.of(rig.vocabulary.firstCode()))) {
        rig.anew();
        LuminaException refused =
            assertThrows(
                LuminaException.class,
                () -> rig.reply(request(wrong, new ReplyForm.Free()), Steering.NONE));
        assertTrue(refused.problem() instanceof Problem.TokensInvalid, wrong.toString());
      }
    }
  }

  @Test
  void spansNameEveryIdOnceInOrder() {
    try (Rig rig = new Rig()) {
      Turn turn = reply(rig, "see # ok.", Tokens.NONE, new ReplyForm.Free());
      List<TokenSpan> spans = rig.decoder.spans(turn.sequence());
      assertEquals(
          Stream.of("START", "WORDS", "END", "WORDS", "PICTURE", "WORDS", "END")
              .map(TokenSpan.Kind::valueOf)
              .toList(),
          spans.stream().map(TokenSpan::kind).toList());
      int at = 0;
      for (TokenSpan span : spans) {
        assertEquals(at, span.start());
        at = span.end();
      }
      assertEquals(turn.sequence().size(), at);
      assertEquals("hello", spans.get(1).text());
      assertEquals(Optional.of(Rig.picture(turn).size()), spans.get(4).size());
    }
  }

  @Test
  void aReplyCutAnywhereStandsAsWhatIsKeptOfIt() {
    Turn expected;
    try (Rig rig = new Rig()) {
      expected = reply(rig, "see # ok.", Tokens.NONE, new ReplyForm.Free());
    }
    int prompt = expected.sequence().size() - expected.ids().size();
    for (int at = prompt; at <= expected.sequence().size(); at++) {
      try (Rig rig = new Rig()) {
        Tokens cut = expected.sequence().slice(0, at);
        Tokens standing = rig.decoder.standing(cut);
        try (Session session = rig.decoder.session(standing)) {
          assertEquals(standing, session.tokens());
        }
        assertEquals(rig.vocabulary.turnEnd(), standing.at(standing.size() - 1));
      }
    }
    try (Rig rig = new Rig()) {
      assertThrows(
          LuminaException.class, () -> rig.decoder.standing(expected.sequence().slice(0, 3)));
    }
  }

  @Test
  void aForkToOtherTokensKeepsWhatBothBeginWith() {
    try (Rig rig = new Rig()) {
      Turn first = reply(rig, "good day.", Tokens.NONE, new ReplyForm.Free());
      Turn second = rig.reply(Rig.BOAT, Rig.PLAIN);
      int[] shorter = first.sequence().ids();
      int[] other = Arrays.copyOf(shorter, shorter.length + 3);
      other[shorter.length] = SmallVocabulary.letter('x');
      other[shorter.length + 1] = rig.vocabulary.turnEnd();
      other[shorter.length + 2] = rig.vocabulary.turnEnd();
      try (Session fork = rig.session().fork(new Tokens(other))) {
        Turn turn =
            fork.reply(new Request(HELLO, Rig.PLAIN, 2, Optional.empty()), e -> {}, Steering.NONE);
        assertEquals(first.sequence().size(), turn.usage().reused());
      }
      assertEquals(
          first.sequence().size() + second.sequence().size(), rig.session().tokens().size());
    }
  }
}
