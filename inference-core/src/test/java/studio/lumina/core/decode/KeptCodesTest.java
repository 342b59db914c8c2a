package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeLanguageModel;

/// Pictures of which some codes stay, over a model whose every draw depends on all passes before
/// it.
class KeptCodesTest {
  private static final Prompt.Draw SHIP = new Prompt.Draw("a ship at night", Rig.SIZE);
  private static final int COLUMNS = Rig.SIZE.columns();

  /// Codes 2 and 3 of row 1, and 0 and 4 of row 2.
  private static final List<Integer> MASK =
      List.of(COLUMNS + 2, COLUMNS + 3, 2 * COLUMNS, 2 * COLUMNS + 4);

  private static Part.Drawn boat() {
    try (Rig rig = new Rig()) {
      return Rig.picture(rig.reply(Rig.BOAT, Rig.GUIDED));
    }
  }

  private static KeptCodes kept(Part.Drawn picture) {
    boolean[] drawn = new boolean[picture.codes().size()];
    MASK.forEach(i -> drawn[i] = true);
    return KeptCodes.of(picture, drawn);
  }

  private static Turn redrawn(Rig rig, KeptCodes kept, Sampling sampling) {
    return rig.reply(new Request(SHIP, sampling, Optional.empty(), kept), Steering.NONE);
  }

  @Test
  void whatStaysStaysAndTheRestIsDrawn() {
    Part.Drawn boat = boat();
    try (Rig rig = new Rig()) {
      Turn turn = redrawn(rig, kept(boat), Rig.GUIDED);
      Tokens codes = Rig.picture(turn).codes();
      for (int i = 0; i < codes.size(); i++) {
        if (!MASK.contains(i)) {
          assertEquals(boat.codes().at(i), codes.at(i), "code " + i);
        }
      }
      assertNotEquals(boat.codes(), codes);
      assertEquals(MASK.size(), turn.usage().drawn());
      assertEquals(Turn.Finish.ENDED, turn.finish());
    }
  }

  @Test
  void everyCodeIsToldOnceWithItsNumbers() {
    Part.Drawn boat = boat();
    try (Rig rig = new Rig(3)) {
      Turn turn = redrawn(rig, kept(boat), Rig.GUIDED);
      int[] told =
          rig.told(Event.CodesDrawn.class).stream()
              .flatMapToInt(event -> Arrays.stream(event.codes().ids()))
              .toArray();
      assertEquals(Rig.picture(turn).codes(), new Tokens(told));
      for (Event.CodesDrawn event : rig.told(Event.CodesDrawn.class)) {
        for (int i = 0; i < event.codes().size(); i++) {
          assertEquals(event.codes().at(i), event.surprisal()[i]);
          assertEquals(event.codes().at(i) / 2f, event.entropy()[i]);
        }
      }
      assertEquals(Rig.SIZE.rows(), rig.told(Event.RowFinished.class).size());
    }
  }

  @Test
  void itGoesOnAtEveryCodeAsIfItHadNeverStopped() {
    Part.Drawn boat = boat();
    KeptCodes kept = kept(boat);
    for (Sampling sampling : List.of(Rig.GUIDED, Rig.PLAIN)) {
      Turn whole;
      try (Rig rig = new Rig(4)) {
        whole = redrawn(rig, kept, sampling);
      }
      Tokens codes = Rig.picture(whole).codes();
      RowSchedule schedule = whole.schedules().getFirst();
      for (int at = 0; at <= codes.size(); at++) {
        try (Rig rig = new Rig(1)) {
          Turn resumed =
              rig.reply(
                  new Request(
                      SHIP,
                      sampling,
                      Optional.of(new Continuation(codes.slice(0, at), schedule, "fake:1")),
                      kept),
                  Steering.NONE);
          assertEquals(whole.ids(), resumed.ids(), "resumed at " + at);
        }
      }
    }
  }

  @Test
  void whatComesAfterAKeptRunSeesIt() {
    Part.Drawn boat = boat();
    KeptCodes kept = kept(boat);
    int[] other = kept.codes().ids();
    other[COLUMNS + 4] = other[0] == other[COLUMNS + 4] ? other[1] : other[0];
    try (Rig rig = new Rig();
        Rig second = new Rig()) {
      Tokens one = Rig.picture(redrawn(rig, kept, Rig.GUIDED)).codes();
      Tokens two =
          Rig.picture(redrawn(second, new KeptCodes(Rig.SIZE, new Tokens(other)), Rig.GUIDED))
              .codes();
      assertEquals(one.slice(0, COLUMNS + 4), two.slice(0, COLUMNS + 4));
      assertNotEquals(one.at(2 * COLUMNS), two.at(2 * COLUMNS));
    }
  }

  @Test
  void rowsThatStayTakeOnePassInEachBranch() {
    Part.Drawn boat = boat();
    boolean[] drawn = new boolean[boat.codes().size()];
    drawn[COLUMNS] = true;
    try (Rig rig = new Rig()) {
      rig.model.forgetCalls();
      redrawn(rig, KeptCodes.of(boat, drawn), Rig.GUIDED);
      List<Integer> first =
          IntStream.concat(
                  Arrays.stream(boat.codes().slice(0, COLUMNS).ids()),
                  IntStream.of(rig.vocabulary.rowEnd()))
              .boxed()
              .toList();
      assertEquals(
          2,
          rig.model.calls().stream()
              .filter(call ->
                  call instanceof FakeLanguageModel.Call.Read read && read.ids().equals(first))
              .count());
      assertEquals(
          1,
          rig.model.calls().stream()
              .filter(call ->
                  call instanceof FakeLanguageModel.Call.Extend extend && !extend.drawn().isEmpty())
              .count());
    }
  }

  @Test
  void aPictureIsExtendedDownAndToTheRight() {
    Size small = new Size(64, 64);
    Part.Drawn corner;
    try (Rig rig = new Rig()) {
      corner = Rig.picture(rig.reply(new Prompt.Draw("a boat", small), Rig.GUIDED));
    }
    for (Size larger : List.of(Rig.SIZE, new Size(64, 96))) {
      try (Rig rig = new Rig()) {
        Turn turn =
            rig.reply(
                new Request(
                    new Prompt.Draw("a boat", larger),
                    Rig.GUIDED,
                    Optional.empty(),
                    KeptCodes.inCorner(corner, larger)),
                Steering.NONE);
        Part.Drawn drawn = Rig.picture(turn);
        assertEquals(larger, drawn.size());
        for (int row = 0; row < small.rows(); row++) {
          int at = row * larger.columns();
          assertEquals(
              corner.codes().slice(row * small.columns(), (row + 1) * small.columns()),
              drawn.codes().slice(at, at + small.columns()));
        }
        assertEquals(larger.codes() - small.codes(), turn.usage().drawn());
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Part.Drawn boat = boat();
    KeptCodes kept = kept(boat);
    try (Rig rig = new Rig()) {
      assertInstanceOf(
          Problem.SettingInvalid.class,
          problem(
              rig,
              new Request(
                  new Prompt.Draw("a", new Size(64, 64)), Rig.GUIDED, Optional.empty(), kept)));
      int[] foreign = kept.codes().ids();
      foreign[0] = rig.vocabulary.rowEnd();
      assertInstanceOf(
          Problem.TokensInvalid.class,
          problem(
              rig,
              new Request(
                  SHIP,
                  Rig.GUIDED,
                  Optional.empty(),
                  new KeptCodes(Rig.SIZE, new Tokens(foreign)))));
      int[] begun = boat.codes().slice(0, 3).ids();
      begun[1] = begun[1] == rig.vocabulary.firstCode() ? begun[1] + 1 : begun[1] - 1;
      assertInstanceOf(
          Problem.TokensInvalid.class,
          problem(
              rig,
              new Request(
                  SHIP,
                  Rig.GUIDED,
                  Optional.of(
                      new Continuation(
                          new Tokens(begun), RowSchedule.constant(SHIP, Rig.GUIDED), "fake:1")),
                  kept)));
      assertTrue(redrawn(rig, kept, Rig.GUIDED).usage().drawn() > 0, "and it is usable");
    }
  }

  private static Problem problem(Rig rig, Request request) {
    return assertThrows(LuminaException.class, () -> rig.reply(request, Steering.NONE)).problem();
  }
}
