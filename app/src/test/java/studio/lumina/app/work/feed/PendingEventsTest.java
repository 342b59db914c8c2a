package studio.lumina.app.work.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class PendingEventsTest {
  private static final Size SIZE = new Size(128, 128);
  private static final int COLUMNS = SIZE.columns();

  private final PendingEvents events = new PendingEvents();

  /// The window does not listen, and much waits.
  @BeforeEach
  void crowd() {
    IntStream.range(0, PendingEvents.MANY).forEach(i -> events.add(new StudioEvent.Discarded(i)));
  }

  private List<StudioEvent> sinceThen() {
    List<StudioEvent> all = events.take();
    return all.subList(PendingEvents.MANY, all.size());
  }

  private static StudioEvent code(int row, int column, int id) {
    return Events.told(
        7,
        new Event.CodesDrawn(
            0, row, column, Tokens.of(id), new float[] {id}, new float[] {id + 0.5f}));
  }

  private static StudioEvent band(int row) {
    Picture band =
        new Picture(SIZE.width(), Size.CELL, Picture.Mode.RGB, new byte[SIZE.width() * 48]);
    return Events.told(7, new Event.Preview(0, row, band));
  }

  @Test
  void codesOfARowBecomeOneEventAndNoneIsLost() {
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        events.add(code(row, column, row * COLUMNS + column));
      }
    }
    List<StudioEvent> told = sinceThen();
    assertEquals(2, told.size());
    for (int row = 0; row < 2; row++) {
      Event.CodesDrawn drawn = (Event.CodesDrawn) ((StudioEvent.Told) told.get(row)).event();
      int first = row * COLUMNS;
      assertEquals(row, drawn.row());
      assertEquals(0, drawn.column());
      assertEquals(new Tokens(IntStream.range(first, first + COLUMNS).toArray()), drawn.codes());
      float[] entropy = new float[COLUMNS];
      IntStream.range(0, COLUMNS).forEach(i -> entropy[i] = first + i + 0.5f);
      assertArrayEquals(entropy, drawn.entropy());
    }
  }

  @Test
  void codesAfterSomethingElseStayAfterIt() {
    events.add(code(0, 0, 1));
    events.add(new StudioEvent.Discarded(1000));
    events.add(code(0, 1, 2));
    assertEquals(3, sinceThen().size());
  }

  @Test
  void ofAStateOnlyTheLatestIsTold() {
    for (int i = 0; i < 1000; i++) {
      events.add(new StudioEvent.Saved(7, Instant.ofEpochSecond(i)));
      events.add(new StudioEvent.Saved(8, Instant.ofEpochSecond(i)));
      events.add(Events.queue(List.of(), i % 2 == 0));
    }
    List<StudioEvent> told = sinceThen();
    assertEquals(3, told.size());
    assertTrue(told.contains(new StudioEvent.Saved(7, Instant.ofEpochSecond(999))));
    assertTrue(told.contains(new StudioEvent.Saved(8, Instant.ofEpochSecond(999))));
    assertTrue(told.contains(Events.queue(List.of(), false)));
  }

  @Test
  void aFinishedPictureNeedsNoneOfItsBands() {
    IntStream.range(0, SIZE.rows()).forEach(row -> events.add(band(row)));
    Picture whole =
        new Picture(
            SIZE.width(),
            SIZE.height(),
            Picture.Mode.RGB,
            new byte[SIZE.width() * SIZE.height() * 3]);
    Event finished = new Event.PictureFinished(0, whole, new Part.Drawn(SIZE, Tokens.NONE));
    events.add(Events.told(7, finished));
    assertEquals(List.of(Events.told(7, finished)), sinceThen());
  }

  @Test
  void aWindowThatKeepsUpIsToldEachByItself() {
    events.take();
    events.add(code(0, 0, 1));
    events.add(code(0, 1, 2));
    assertEquals(2, events.take().size());
  }
}
