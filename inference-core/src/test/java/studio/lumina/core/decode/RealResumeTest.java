package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Continuation;
import studio.lumina.core.Part;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Steering.Steer;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A picture of 256 tokens by a real checkpoint, resumed from its stored tokens at every row, in
/// another session and with another chunk size: the same bits of the scores and the same ids.
class RealResumeTest {
  private static final Prompt.Draw PROMPT = new Prompt.Draw("a red sphere on sand", RealRig.SIZE);
  private static final Sampling GUIDED = new Sampling(2026, 4, 1, 2000, 5);
  private static final int ROWS = RealRig.SIZE.rows();
  private static final int COLUMNS = RealRig.SIZE.columns();
  private static final int[] CHUNKS = {16, 1, 5, 7};

  @ParameterizedTest
  @CsvSource({
    "tiny-7b-style,FP32,false",
    "tiny-7b-style,BF16,false",
    "tiny-7b-style,FP32,true",
    "tiny-7b-style,BF16,true",
    "tiny-34b-style,FP32,true"
  })
  void everyRow(String checkpoint, Precision precision, boolean switched) {
    try (RealRig rig = new RealRig(checkpoint, precision, CHUNKS)) {
      Turn whole = draw(rig, 0, switched ? RealResumeTest::switching : Steering.NONE);
      List<RealRig.Bits> bits = rig.seen();
      Part.Drawn picture = (Part.Drawn) whole.parts().getFirst();
      assertEquals(ROWS * COLUMNS, picture.codes().size());
      assertEquals(ROWS, bits.size());
      for (int chunk = 1; chunk < CHUNKS.length; chunk++) {
        Turn again = draw(rig, chunk, switched ? RealResumeTest::switching : Steering.NONE);
        assertEquals(whole.ids(), again.ids(), "in chunks of " + CHUNKS[chunk]);
        same(bits, rig.seen(), 0);
      }
      RowSchedule schedule = whole.schedules().getFirst();
      for (int row = 0; row < ROWS; row++) {
        resumed(rig, row, picture.codes(), row * COLUMNS, schedule);
        same(bits, rig.seen(), row);
        if (row % 3 == 0) {
          // Within the row as well; its first scores are then not drawn from.
          int within = row * COLUMNS + 1 + row * 5 % (COLUMNS - 1);
          resumed(rig, row + 1, picture.codes(), within, schedule);
          same(bits, rig.seen(), row + 1);
        }
      }
    }
  }

  private static Steer switching(int picture, int row) {
    return switch (row) {
      case 5 -> new Steer.Change(PROMPT, GUIDED.withGuidance(1));
      case 10 -> new Steer.Change(PROMPT, GUIDED);
      default -> new Steer.GoOn();
    };
  }

  private static Turn draw(RealRig rig, int decoder, Steering steering) {
    try (Session session = rig.decoder(decoder).session()) {
      return session.reply(new Request(PROMPT, GUIDED), event -> {}, steering);
    }
  }

  /// Goes on from the first `kept` codes, for the rest of that row and one more.
  private static void resumed(
      RealRig rig, int decoder, Tokens codes, int kept, RowSchedule schedule) {
    int limit = 2 * COLUMNS - kept % COLUMNS;
    Request request =
        new Request(
            PROMPT,
            GUIDED,
            limit,
            Optional.of(new Continuation(codes.slice(0, kept), schedule, "as before")));
    try (Session session = rig.decoder(decoder).session()) {
      Turn turn = session.reply(request, event -> {}, Steering.NONE);
      int end = Math.min(codes.size(), kept + limit);
      assertEquals(
          codes.slice(0, end),
          ((Part.Drawn) turn.parts().getFirst()).codes(),
          "resumed after " + kept);
    }
  }

  /// Every row that began had the bits that it has in the whole picture.
  private static void same(List<RealRig.Bits> whole, List<RealRig.Bits> seen, int first) {
    assertEquals(first < ROWS, !seen.isEmpty());
    for (int i = 0; i < seen.size(); i++) {
      assertEquals(first + i, seen.get(i).row());
      assertTrue(whole.get(first + i).same(seen.get(i)), "row " + (first + i));
    }
  }
}
