package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Part;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A part of a picture drawn anew by a real checkpoint: resumed after every code, in another
/// session and with another chunk size, it comes to the same codes and the same numbers.
class RealKeptTest {
  private static final Prompt.Draw FIRST = new Prompt.Draw("a red sphere", RealRig.SMALL);
  private static final Prompt.Draw OTHER = new Prompt.Draw("a blue cube", RealRig.SMALL);

  /// What a turn came to, and the bits it told, code by code.
  private record Taken(Part.Drawn picture, RowSchedule schedule, List<Float> bits) {}

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32,4", "tiny-7b-style,BF16,4", "tiny-7b-style,FP32,1"})
  void everyCode(String checkpoint, Precision precision, double guidance) {
    Sampling sampling = new Sampling(3, guidance, 1, 2000, 5);
    try (RealRig rig = new RealRig(checkpoint, precision, 4, 1)) {
      Part.Drawn source = take(rig, 0, new Request(FIRST, sampling)).picture();
      boolean[] drawn = new boolean[source.codes().size()];
      for (int i : new int[] {5, 6, 9, 11, 12}) {
        drawn[i] = true;
      }
      KeptCodes kept = KeptCodes.of(source, drawn);
      Taken whole = take(rig, 0, new Request(OTHER, sampling, Optional.empty(), kept));
      Tokens codes = whole.picture().codes();
      assertNotEquals(source.codes(), codes);
      assertEquals(codes.size(), whole.bits().size());
      for (int at = 0; at < codes.size(); at++) {
        Continuation from = new Continuation(codes.slice(0, at), whole.schedule(), "as before");
        Taken again = take(rig, 1, new Request(OTHER, sampling, Optional.of(from), kept));
        assertEquals(codes, again.picture().codes(), "after " + at);
        int told = again.bits().size();
        assertArrayEquals(
            whole.bits().subList(codes.size() - told, codes.size()).toArray(),
            again.bits().toArray(),
            "after " + at);
      }
    }
  }

  private static Taken take(RealRig rig, int decoder, Request request) {
    List<Float> bits = new ArrayList<>();
    try (Session session = rig.decoder(decoder).session()) {
      Turn turn =
          session.reply(
              request,
              event -> {
                if (event instanceof Event.CodesDrawn codes) {
                  for (float each : codes.surprisal()) {
                    bits.add(each);
                  }
                }
              },
              Steering.NONE);
      return new Taken((Part.Drawn) turn.parts().getFirst(), turn.schedules().getFirst(), bits);
    }
  }
}
