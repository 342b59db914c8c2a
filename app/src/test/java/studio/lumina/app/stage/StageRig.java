package studio.lumina.app.stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A [StageModel] on a fake studio, with what it painted.
abstract class StageRig {
  final FakeStudio studio = new FakeStudio();
  final StageModel stage = StageScenes.model(studio, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  final Sink sink = new Sink();

  @BeforeEach
  void open() {
    stage.paintOn(sink);
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  long shown() {
    return stage.shownProperty().get().orElseThrow().id();
  }

  void begin(long id) {
    begin(CreateScenes.entry(id, State.RUNNING, 0, Optional.empty()));
  }

  void begin(PictureEntry entry) {
    studio.tell(Events.began(entry));
  }

  static PictureEntry done(long id) {
    return CreateScenes.entry(id, State.DONE, 64, Optional.empty());
  }

  void row(long id, int row) {
    studio.tell(
        Events.told(
            id,
            new Event.CodesDrawn(0, row, 0, new Tokens(new int[8]), new float[8], new float[8])));
  }

  void band(long id, int row) {
    Picture band = new Picture(128, 16, Picture.Mode.RGB, new byte[128 * 16 * 3]);
    studio.tell(Events.told(id, new Event.Preview(0, row, band)));
  }

  static final class Sink implements PaintSink {
    final List<String> told = new ArrayList<>();

    @Override
    public void begin(Size size) {
      told.add("begin");
    }

    @Override
    public void base(Path file, int rows) {
      told.add("base " + rows);
    }

    @Override
    public void band(int firstRow, Picture band) {
      told.add("band " + firstRow);
    }

    @Override
    public void settle(PictureEntry entry) {
      told.add("settle " + entry.id());
    }

    @Override
    public void show(PictureEntry entry) {
      told.add("show " + entry.id());
    }

    @Override
    public void clear() {
      told.add("clear");
    }
  }
}
