package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Continuation;
import studio.lumina.core.Part;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// The bits of the scores that a turn's reply begins with, in sessions that never stopped, forks
/// and rebuilt sessions, on real checkpoints.
class RealForkTest {
  private static final Size SIZE = RealRig.SMALL;
  private static final Sampling GUIDED = new Sampling(7, 4, 1, 2000, 5);
  private static final Prompt.Chat QUESTION =
      new Prompt.Chat(List.of(new Part.Words("What is in the picture?")));
  private static final Prompt.Draw PICTURE = new Prompt.Draw("a red sphere on sand", SIZE);

  private static String folder(String checkpoint) {
    return checkpoint.equals("starter")
        ? Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint").toString()
        : checkpoint;
  }

  private static Turn words(Session session, int limit) {
    return session.reply(
        new Request(QUESTION, GUIDED, limit, Optional.empty(), new ReplyForm.Words()),
        event -> {},
        Steering.NONE);
  }

  private static Turn draw(Session session, int limit, Optional<Continuation> from) {
    return session.reply(new Request(PICTURE, GUIDED, limit, from), event -> {}, Steering.NONE);
  }

  private static void kept(Session session, Turn turn) {
    if (turn.finish() != Turn.Finish.ENDED) {
      session.keep();
    }
  }

  /// The scores that the next reply begins with; the session is as before.
  private static float[] next(RealRig rig, Session session) {
    Tokens before = session.tokens();
    rig.seen();
    Turn turn = words(session, 1);
    if (turn.finish() == Turn.Finish.ENDED) {
      throw new AssertionError("the question was answered with nothing");
    }
    assertEquals(before, session.tokens());
    return rig.seen().getFirst().conditional();
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "tiny-7b-style,BF16", "tiny-34b-style,FP32", "starter,FP32"})
  void forksAndRebuiltSessionsHaveTheBitsOfTheOneThatNeverStopped(
      String checkpoint, Precision precision) {
    try (RealRig rig = new RealRig(folder(checkpoint), precision, 5, 1, 16);
        Session session = rig.decoder(0).session()) {
      kept(session, words(session, 9));
      int afterWords = session.tokens().size();
      float[] first = next(rig, session);
      Turn picture = draw(session, 0, Optional.empty());
      assertEquals(Turn.Finish.ENDED, picture.finish());
      int afterPicture = session.tokens().size();
      float[] second = next(rig, session);
      kept(session, words(session, 12));
      float[] third = next(rig, session);
      Tokens all = session.tokens();

      int decoder = 0;
      for (int length : new int[] {afterWords, afterPicture, all.size()}) {
        float[] expected = length == afterWords ? first : length == afterPicture ? second : third;
        try (Session fork = session.fork(length);
            Session rebuilt = rig.decoder(++decoder).session(all.slice(0, length))) {
          assertArrayEquals(expected, next(rig, fork), "fork at " + length);
          assertArrayEquals(expected, next(rig, rebuilt), "rebuilt to " + length);
        }
      }
      assertArrayEquals(third, next(rig, session), "the other sessions changed nothing");

      // The turns after it as well.
      try (Session rebuilt = rig.decoder(2).session(all)) {
        assertEquals(words(session, 15).ids(), words(rebuilt, 15).ids());
        kept(session, words(session, 15));
        kept(rebuilt, words(rebuilt, 15));
        assertEquals(session.tokens(), rebuilt.tokens());
        assertEquals(
            draw(session, 0, Optional.empty()).ids(), draw(rebuilt, 0, Optional.empty()).ids());
        assertArrayEquals(next(rig, session), next(rig, rebuilt));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "tiny-34b-style,FP32", "starter,FP32"})
  void aForkWithinAPicturesRowsHasTheBitsOfTheTurnStoppedThereAndKept(
      String checkpoint, Precision precision) {
    try (RealRig rig = new RealRig(folder(checkpoint), precision, 5, 1);
        Session session = rig.decoder(0).session()) {
      kept(session, words(session, 9));
      int before = session.tokens().size();
      Turn picture = draw(session, 0, Optional.empty());
      int start = session.tokens().size() - picture.ids().size();
      int columns = SIZE.columns();
      for (int drawn = 1; drawn < SIZE.codes(); drawn += 3) {
        int at = start + 3 + drawn + (drawn - 1) / columns;
        try (Session never = session.fork(before);
            Session fork = session.fork(at)) {
          assertEquals(Turn.Finish.LIMIT, draw(never, drawn, Optional.empty()).finish());
          never.keep();
          assertEquals(never.tokens(), fork.tokens(), "after " + drawn + " codes");
          float[] expected = next(rig, never);
          assertArrayEquals(expected, next(rig, fork), "after " + drawn + " codes");
          try (Session rebuilt = rig.decoder(1).session(fork.tokens())) {
            assertArrayEquals(expected, next(rig, rebuilt), "rebuilt after " + drawn);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "starter,FP32"})
  void aPictureGoesOnFromAForkWithTheSameBitsInBothBranches(
      String checkpoint, Precision precision) {
    try (RealRig rig = new RealRig(folder(checkpoint), precision, 5, 1);
        Session session = rig.decoder(0).session()) {
      kept(session, words(session, 9));
      int before = session.tokens().size();
      rig.seen();
      Turn whole = draw(session, 0, Optional.empty());
      List<RealRig.Bits> rows = rig.seen();
      Tokens codes = ((Part.Drawn) whole.parts().getFirst()).codes();
      for (int kept = 0; kept < codes.size(); kept += 3) {
        Continuation from =
            new Continuation(codes.slice(0, kept), whole.schedules().getFirst(), "as before");
        try (Session fork = session.fork(before);
            Session rebuilt = rig.decoder(1).session(session.tokens().slice(0, before))) {
          for (Session each : List.of(fork, rebuilt)) {
            Turn resumed = draw(each, 0, Optional.of(from));
            assertEquals(whole.ids(), resumed.ids());
            for (RealRig.Bits bits : rig.seen()) {
              assertTrue(bits.same(rows.get(bits.row())), "row " + bits.row() + " after " + kept);
            }
            assertEquals(session.tokens(), each.tokens());
          }
        }
      }
    }
  }
}
