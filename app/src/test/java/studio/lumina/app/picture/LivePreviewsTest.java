package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;

class LivePreviewsTest {
  private final FakeStudio studio = new FakeStudio();
  private final LivePreviews previews = new LivePreviews(studio);
  private final List<String> seen = new ArrayList<>();
  private final PictureEntry one =
      CreateScenes.entry(4, PictureEntry.State.RUNNING, 0, Optional.empty());
  private final PictureEntry other =
      CreateScenes.entry(5, PictureEntry.State.RUNNING, 0, Optional.empty());

  private static StudioEvent.Told band(long id, int row) {
    byte[] grey = new byte[3 * 128 * 16];
    return Events.told(id, new Event.Preview(0, row, new Picture(128, 16, Picture.Mode.RGB, grey)));
  }

  private LivePreview.View view(String name) {
    return (firstRow, band) -> seen.add(name + " " + firstRow);
  }

  private LivePreview preview(long id) {
    return previews.of(id).orElseThrow();
  }

  @Test
  void onlyTheRowsOfThePictureBeingPaintedAreHandedOn() {
    studio.tell(band(4, 0), Events.began(one));
    assertEquals(one.size(), preview(4).size());
    preview(4).open(view("a"));
    studio.tell(band(4, 0), band(5, 1), band(4, 1));
    studio.tell(
        Events.ended(CreateScenes.entry(5, PictureEntry.State.FAILED, 0, Optional.empty())));
    studio.tell(Events.ended(one));
    studio.tell(band(4, 2));
    assertEquals(List.of("a 0", "a 1"), seen);
    assertTrue(previews.of(4).isEmpty());
  }

  @Test
  void aViewThatOpensLateHasAllRowsAndOneThatClosedGetsNone() {
    studio.tell(Events.began(one), band(4, 0), band(4, 1));
    LivePreview.View early = view("early");
    preview(4).open(early);
    preview(4).close(early);
    studio.tell(band(4, 2));
    preview(4).open(view("late"));
    assertEquals(List.of("early 0", "early 1", "late 0", "late 1", "late 2"), seen);
  }

  @Test
  void aPictureThatRestsForAnotherKeepsItsPreview() {
    studio.tell(Events.began(one), band(4, 0));
    LivePreview first = preview(4);
    studio.tell(Events.began(other), band(5, 0), Events.ended(other));
    studio.tell(Events.began(one), band(4, 1));
    assertSame(first, preview(4));
    preview(4).open(view("a"));
    assertEquals(List.of("a 0", "a 1"), seen);
  }

  @Test
  void aPreviewIsThereForAllWhoHearOfItsEndAndGoneWithTheNextEvents() {
    studio.listen(events -> previews.of(4).ifPresent(preview -> preview.open(view("at the end"))));
    studio.tell(Events.began(one), band(4, 0), Events.ended(one));
    studio.tell(Events.began(other));
    assertEquals(List.of("at the end 0"), seen);
  }
}
