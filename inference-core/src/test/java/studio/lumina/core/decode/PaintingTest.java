package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeLanguageModel.Call;

class PaintingTest {
  private static final int COLUMNS = Rig.SIZE.columns();

  @Test
  void aDrawingIsAWholePictureAndTheEndOfTheTurn() {
    try (Rig rig = new Rig()) {
      Turn turn = rig.reply(Rig.BOAT, Rig.GUIDED);
      Part.Drawn picture = Rig.picture(turn);
      assertEquals(Turn.Finish.ENDED, turn.finish());
      assertTrue(picture.complete());
      int[] whole = rig.vocabulary.picture(Rig.SIZE, picture.codes().ids());
      assertEquals(new Tokens(whole).plus(Tokens.of(rig.vocabulary.turnEnd())), turn.ids());
      assertEquals(Rig.SIZE.codes(), turn.usage().drawn());
    }
  }

  @Test
  void theChunkLengthDoesNotMatter() {
    for (var sampling : List.of(Rig.GUIDED, Rig.PLAIN)) {
      Turn reference = whole(1, sampling);
      for (int chunk : new int[] {2, 3, 5, 100}) {
        assertEquals(reference.ids(), whole(chunk, sampling).ids(), "chunks of " + chunk);
      }
    }
    assertNotEquals(whole(1, Rig.GUIDED).ids(), whole(1, Rig.PLAIN).ids());
  }

  private static Turn whole(int chunk, studio.lumina.core.Sampling sampling) {
    try (Rig rig = new Rig(chunk)) {
      return rig.reply(Rig.BOAT, sampling);
    }
  }

  @Test
  void eventsTellEveryCodeAndRowInOrder() {
    try (Rig rig = new Rig()) {
      Turn turn = rig.reply(Rig.BOAT, Rig.GUIDED);
      Tokens told =
          rig.told(Event.CodesDrawn.class).stream()
              .map(Event.CodesDrawn::codes)
              .reduce(Tokens.NONE, Tokens::plus);
      assertEquals(Rig.picture(turn).codes(), told);
      for (Event.CodesDrawn drawn : rig.told(Event.CodesDrawn.class)) {
        int at = drawn.row() * COLUMNS + drawn.column();
        assertEquals(told.at(at), drawn.codes().at(0));
        assertEquals(drawn.codes().at(0), drawn.surprisal()[0]);
        assertEquals(drawn.codes().size(), drawn.entropy().length);
        assertTrue(drawn.column() + drawn.codes().size() <= COLUMNS);
      }
      assertEquals(
          Stream.iterate(0, row -> row + 1).limit(Rig.SIZE.rows()).toList(),
          rig.told(Event.RowFinished.class).stream().map(Event.RowFinished::row).toList());
      Event.PictureFinished finished = rig.told(Event.PictureFinished.class).getFirst();
      assertEquals(Rig.picture(turn), finished.drawn());
      assertEquals(rig.vocabulary.codeOf(told.at(1)), finished.pixels().sample(16, 0, 0));
    }
  }

  @Test
  void eachRowIsReadOnceMoreInOnePassOfEachBranch() {
    try (Rig rig = new Rig()) {
      Turn turn = rig.reply(Rig.BOAT, Rig.GUIDED);
      int prompt = rig.decoder.count(Rig.BOAT);
      List<Call.Read> reads =
          rig.model.calls().stream()
              .filter(Call.Read.class::isInstance)
              .map(Call.Read.class::cast)
              .toList();
      int main = reads.getFirst().branch();
      int guide =
          reads.stream()
              .mapToInt(Call.Read::branch)
              .filter(b -> b != main)
              .findFirst()
              .orElseThrow();
      int[] ids = turn.ids().ids();
      for (int row = 0; row < Rig.SIZE.rows(); row++) {
        int at = 3 + row * (COLUMNS + 1);
        int last = row == Rig.SIZE.rows() - 1 ? 1 : 0;
        assertTrue(reads.contains(read(main, ids, at, COLUMNS + 1 + last, prompt)), "row " + row);
        if (last == 0) {
          assertTrue(reads.contains(read(guide, ids, at, COLUMNS + 1, 0)), "guide, row " + row);
        }
      }
      assertTrue(reads.contains(read(main, ids, ids.length - 1, 1, prompt)), "the turn's end");
      assertTrue(reads.contains(read(main, ids, 0, 3, prompt)));
      assertTrue(reads.contains(read(guide, ids, 0, 3, 0)));
      assertEquals(
          1 + Rig.SIZE.rows() - 1, reads.stream().filter(r -> r.branch() == guide).count());
    }
  }

  private static Call.Read read(int branch, int[] ids, int at, int length, int base) {
    return new Call.Read(
        branch, java.util.Arrays.stream(ids, at, at + length).boxed().toList(), base + at);
  }

  @Test
  void withoutGuidanceThereIsNoSecondBranch() {
    try (Rig rig = new Rig()) {
      rig.reply(Rig.BOAT, Rig.PLAIN);
      assertTrue(
          rig.model.calls().stream()
              .filter(Call.Extend.class::isInstance)
              .allMatch(call -> ((Call.Extend) call).unconditional() == -1));
    }
  }

  @Test
  void whatIsToBeAvoidedComesBeforeThePictureInTheGuide() {
    assertGuided(new Prompt.Draw("a boat", "red", Rig.SIZE), Rig.SIZE);
  }

  @Test
  void withAControlPictureTheGuideReadsWhatADrawingsWould() {
    Part.Photo photo = Rig.photo(new Size(64, 96), 7);
    assertGuided(new Prompt.Condition("a boat", "red", photo), new Size(64, 96));
  }

  /// The unconditional branch reads the drawing template with "red", the end of the turn, and then
  /// the picture.
  private static void assertGuided(Prompt prompt, Size size) {
    try (Rig rig = new Rig()) {
      rig.reply(prompt, Rig.GUIDED);
      int[] avoided = rig.decoder.promptEncoder().turn(new Prompt.Draw("red", size), true);
      int guide =
          rig.model.calls().stream()
              .filter(Call.Extend.class::isInstance)
              .mapToInt(call -> ((Call.Extend) call).unconditional())
              .findFirst()
              .orElseThrow();
      int[] read =
          rig.model.calls().stream()
              .filter(call -> call instanceof Call.Read r && r.branch() == guide)
              .flatMap(call -> ((Call.Read) call).ids().stream())
              .mapToInt(i -> i)
              .limit(avoided.length + 3)
              .toArray();
      int[] expected = java.util.Arrays.copyOf(avoided, avoided.length + 3);
      System.arraycopy(rig.vocabulary.opening(size), 0, expected, avoided.length, 3);
      assertArrayEquals(expected, read);
    }
  }

  @Test
  void aMapIsAsLargeAsItsPictureAndReadsItsTokens() {
    try (Rig rig = new Rig()) {
      Part.Photo photo = Rig.photo(new Size(64, 96), 7);
      Turn turn = rig.reply(new Prompt.Vision(studio.lumina.core.Task.DEPTH, photo, ""), Rig.PLAIN);
      assertEquals(new Size(64, 96), Rig.picture(turn).size());
      Part.Drawn encoded = rig.decoder.encode(photo);
      assertEquals(rig.vocabulary.idOf(7), encoded.codes().at(0));
      assertEquals(1, rig.codec.calls().stream().filter("encode"::equals).count());
    }
  }
}
