package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;
import studio.lumina.core.Steering.Steer;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

class ResumeTest {
  private static final Prompt.Draw SHIP = new Prompt.Draw("a ship at night", Rig.SIZE);

  /// Continues at every code, in another conversation, and compares with the whole.
  private static void resumesEverywhere(Turn whole) {
    Tokens codes = Rig.picture(whole).codes();
    RowSchedule schedule = whole.schedules().getFirst();
    for (int at = 0; at <= codes.size(); at++) {
      try (Rig rig = new Rig(3)) {
        Turn resumed = rig.resume(codes.slice(0, at), schedule);
        assertEquals(whole.ids(), resumed.ids(), "resumed at " + at);
        assertEquals(schedule, resumed.schedules().getFirst());
        assertEquals(codes.size() - at, resumed.usage().drawn());
      }
    }
  }

  private static Turn steered(Sampling from, Steering steering) {
    try (Rig rig = new Rig(4)) {
      return rig.reply(new Request(Rig.BOAT, from), steering);
    }
  }

  @Test
  void aPictureGoesOnAtEveryCodeAsIfItHadNeverStopped() {
    resumesEverywhere(steered(Rig.GUIDED, Steering.NONE));
    resumesEverywhere(steered(Rig.PLAIN, Steering.NONE));
  }

  @Test
  void whatFollowsAResumedPictureIsTheSame() {
    Turn whole;
    Turn next;
    try (Rig rig = new Rig()) {
      whole = rig.reply(Rig.BOAT, Rig.GUIDED);
      next = rig.reply(SHIP, Rig.GUIDED);
    }
    try (Rig rig = new Rig()) {
      rig.resume(Rig.picture(whole).codes().slice(0, 9), whole.schedules().getFirst());
      assertEquals(next.ids(), rig.reply(SHIP, Rig.GUIDED).ids());
    }
  }

  @Test
  void guidanceMayBeSwitchedOffAndOnAgain() {
    Turn whole =
        steered(
            Rig.GUIDED,
            (picture, row) ->
                switch (row) {
                  case 1 -> new Steer.Change(Rig.BOAT, Rig.PLAIN);
                  case 3 -> new Steer.Change(Rig.BOAT, Rig.GUIDED);
                  default -> new Steer.GoOn();
                });
    assertEquals(
        List.of(
            new RowSchedule.Change(0, Rig.BOAT, Rig.GUIDED),
            new RowSchedule.Change(1, Rig.BOAT, Rig.PLAIN),
            new RowSchedule.Change(3, Rig.BOAT, Rig.GUIDED)),
        whole.schedules().getFirst().changes());
    assertNotEquals(whole.ids(), steered(Rig.GUIDED, Steering.NONE).ids());
    resumesEverywhere(whole);
  }

  @Test
  void anotherPromptFromARowOn() {
    Turn whole =
        steered(
            Rig.GUIDED,
            (picture, row) -> row == 2 ? new Steer.Change(SHIP, Rig.GUIDED) : new Steer.GoOn());
    Turn plain = steered(Rig.GUIDED, Steering.NONE);
    int above = 2 * Rig.SIZE.columns();
    assertEquals(
        Rig.picture(plain).codes().slice(0, above), Rig.picture(whole).codes().slice(0, above));
    assertNotEquals(plain.ids(), whole.ids());
    resumesEverywhere(whole);
  }

  @Test
  void anotherThingToAvoidFromARowOn() {
    Prompt.Draw other = new Prompt.Draw("a boat", "red", Rig.SIZE);
    Turn whole =
        steered(
            Rig.GUIDED,
            (picture, row) -> row == 1 ? new Steer.Change(other, Rig.GUIDED) : new Steer.GoOn());
    assertNotEquals(whole.ids(), steered(Rig.GUIDED, Steering.NONE).ids());
    resumesEverywhere(whole);
  }

  @Test
  void aForkKeepsTheRowsAbove() {
    Turn whole = steered(Rig.GUIDED, Steering.NONE);
    int above = 2 * Rig.SIZE.columns();
    try (Rig rig = new Rig()) {
      Turn fork =
          rig.resume(
              Rig.picture(whole).codes().slice(0, above),
              whole.schedules().getFirst().with(2, SHIP, Rig.GUIDED.withSeed(5)));
      assertEquals(
          Rig.picture(whole).codes().slice(0, above), Rig.picture(fork).codes().slice(0, above));
      assertNotEquals(Rig.picture(whole).codes(), Rig.picture(fork).codes());
      resumesEverywhere(fork);
    }
  }

  @Test
  void aPausedPictureGoesOnInTheSameConversation() {
    Turn whole = steered(Rig.GUIDED, Steering.NONE);
    try (Rig rig = new Rig()) {
      Turn paused =
          rig.reply(
              new Request(Rig.BOAT, Rig.GUIDED),
              (picture, row) -> row == 2 ? new Steer.Pause() : new Steer.GoOn());
      assertEquals(Turn.Finish.PAUSED, paused.finish());
      assertEquals(2, Rig.picture(paused).finishedRows());
      Turn rest = rig.resume(Rig.picture(paused).codes(), paused.schedules().getFirst());
      assertEquals(whole.ids(), rest.ids());
    }
  }
}
