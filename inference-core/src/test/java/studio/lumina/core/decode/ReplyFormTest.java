package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Continuation;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

class ReplyFormTest {
  private static final Prompt.Chat HELLO = new Prompt.Chat(List.of(new Part.Words("hello")));
  private static final ReplyForm WORDS = new ReplyForm.Words();
  private static final ReplyForm IMAGE = new ReplyForm.Image(Rig.SIZE);

  private static Turn reply(
      Session session, int limit, Optional<Continuation> from, ReplyForm form) {
    return session.reply(
        new Request(HELLO, Rig.GUIDED, limit, from, form), event -> {}, Steering.NONE);
  }

  private static void keep(Session session, Turn turn) {
    if (turn.finish() != Turn.Finish.ENDED) {
      session.keep();
    }
  }

  @Test
  void inWordsNoPictureBegins() {
    try (Rig rig = new Rig()) {
      rig.model.inclined(ids -> OptionalInt.of(rig.vocabulary.imageStart()));
      Turn free = reply(rig.session(), 4, Optional.empty(), new ReplyForm.Free());
      assertEquals(rig.vocabulary.imageStart(), free.ids().at(0), "it would like to");
      Turn words = reply(rig.session(), 40, Optional.empty(), WORDS);
      assertTrue(
          Arrays.stream(words.ids().ids()).noneMatch(id -> id == rig.vocabulary.imageStart()));
      assertTrue(words.parts().stream().allMatch(Part.Words.class::isInstance));
    }
  }

  @Test
  void aPictureIsTheWholeReply() {
    try (Rig rig = new Rig()) {
      Turn turn = reply(rig.session(), 0, Optional.empty(), IMAGE);
      assertEquals(Turn.Finish.ENDED, turn.finish());
      Part.Drawn drawn = (Part.Drawn) turn.parts().getFirst();
      assertEquals(1, turn.parts().size());
      assertEquals(Rig.SIZE, drawn.size());
      assertTrue(drawn.complete());
      int[] opening = rig.vocabulary.opening(Rig.SIZE);
      assertEquals(Tokens.of(opening), turn.ids().slice(0, 3));
      assertEquals(rig.vocabulary.turnEnd(), turn.ids().at(turn.ids().size() - 1));
      assertEquals(Rig.SIZE.codes(), turn.usage().drawn());
    }
  }

  @Test
  void aPictureGoesOnFromAnyCode() {
    try (Rig rig = new Rig()) {
      keep(rig.session(), reply(rig.session(), 6, Optional.empty(), WORDS));
      Turn whole = reply(rig.session(), 0, Optional.empty(), IMAGE);
      int start = rig.session().tokens().size() - whole.sequence().size();
      Part.Drawn drawn = (Part.Drawn) whole.parts().getFirst();
      for (int kept = 0; kept <= drawn.codes().size(); kept++) {
        try (Session fork = rig.session().fork(start)) {
          Continuation from =
              new Continuation(
                  drawn.codes().slice(0, kept), whole.schedules().getFirst(), "fake:1");
          assertEquals(whole.ids(), reply(fork, 0, Optional.of(from), IMAGE).ids());
        }
      }
    }
  }

  @Test
  void bothFormsLeaveSamenessIntact() {
    try (Rig rig = new Rig();
        Rig other = new Rig(1)) {
      keep(rig.session(), reply(rig.session(), 9, Optional.empty(), WORDS));
      reply(rig.session(), 0, Optional.empty(), IMAGE);
      try (Session rebuilt = other.decoder.session(rig.session().tokens());
          Session fork = rig.session().fork(rig.session().tokens().size())) {
        Turn words = reply(rig.session(), 12, Optional.empty(), WORDS);
        assertEquals(words.ids(), reply(rebuilt, 12, Optional.empty(), WORDS).ids());
        assertEquals(words.ids(), reply(fork, 12, Optional.empty(), WORDS).ids());
        Turn image = reply(rig.session(), 0, Optional.empty(), IMAGE);
        assertEquals(image.ids(), reply(rebuilt, 0, Optional.empty(), IMAGE).ids());
        assertEquals(image.ids(), reply(fork, 0, Optional.empty(), IMAGE).ids());
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    try (Rig rig = new Rig()) {
      ReplyForm odd = new ReplyForm.Image(new Size(32, 32));
      assertInstanceOf(
          Problem.SizeUnsupported.class,
          assertThrows(LuminaException.class, () -> reply(rig.session(), 0, Optional.empty(), odd))
              .problem());
      for (ReplyForm form : List.of(WORDS, IMAGE)) {
        Request drawing = new Request(Rig.BOAT, Rig.GUIDED, 0, Optional.empty(), form);
        assertInstanceOf(
            Problem.SettingInvalid.class,
            assertThrows(LuminaException.class, () -> rig.reply(drawing, Steering.NONE)).problem());
      }
      assertFalse(reply(rig.session(), 5, Optional.empty(), WORDS).ids().size() == 0);
    }
  }
}
