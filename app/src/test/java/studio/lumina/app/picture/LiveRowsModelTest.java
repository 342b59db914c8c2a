package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import studio.lumina.core.Size;

class LiveRowsModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final LiveRowsModel model = new LiveRowsModel(studio);
  private final List<String> seen = new ArrayList<>();

  private static StudioEvent.Told band(long id, int row) {
    byte[] grey = new byte[3 * 128 * 16];
    return Events.told(id, new Event.Preview(0, row, new Picture(128, 16, Picture.Mode.RGB, grey)));
  }

  @Test
  void onlyTheRowsOfThePictureBeingPaintedAreHandedOn() {
    model.paintOn(
        new RowSink() {
          @Override
          public void begin(long id, Size size) {
            seen.add("begin " + id + " " + size);
          }

          @Override
          public void band(int firstRow, Picture band) {
            seen.add("band " + firstRow);
          }

          @Override
          public void end() {
            seen.add("end");
          }
        });
    PictureEntry one = CreateScenes.entry(4, PictureEntry.State.RUNNING, 0, Optional.empty());
    PictureEntry other = CreateScenes.entry(5, PictureEntry.State.FAILED, 0, Optional.empty());
    studio.tell(band(4, 0), Events.began(one), band(4, 0), band(5, 1), band(4, 1));
    studio.tell(Events.ended(other));
    studio.tell(Events.ended(one), band(4, 2));
    assertEquals(List.of("begin 4 " + one.size(), "band 0", "band 1", "end"), seen);
  }
}
