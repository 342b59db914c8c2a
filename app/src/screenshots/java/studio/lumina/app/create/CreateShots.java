package studio.lumina.app.create;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.shell.Shot;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Device;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;

/// The Create workspace's states.
public final class CreateShots {
  private CreateShots() {}

  public static List<Shot> all() {
    return List.of(
        Shot.of("empty", s -> words(s)),
        Shot.of("painting", CreateShots::painting),
        Shot.of("done", CreateShots::done),
        Shot.of("failed", CreateShots::failed),
        Shot.of("interrupted", CreateShots::interrupted),
        new Shot("narrow", 1000, CreateShots::painting));
  }

  private static void words(Shot.Stand stand) {
    stand
        .model()
        .prompt()
        .textProperty()
        .set("Three glazed spheres on a sandy plain at dusk, long soft shadows");
  }

  private static void painting(Shot.Stand stand) {
    words(stand);
    history(stand);
    stand
        .studio()
        .tell(
            Events.began(CreateScenes.entry(99, PictureEntry.State.RUNNING, 0, Optional.empty())));
    stand
        .studio()
        .tell(
            Events.told(99, new Event.Preview(0, 0, top(stand.pictures()))),
            Events.told(
                99,
                new Event.CodesDrawn(0, 4, 0, new Tokens(new int[8]), new float[8], new float[8])),
            new StudioEvent.Saved(99, Instant.now()));
  }

  private static Picture top(List<Path> pictures) {
    if (pictures.isEmpty()) {
      return new Picture(128, 80, Picture.Mode.RGB, new byte[128 * 80 * 3]);
    }
    Picture whole = PictureFile.read(pictures.getFirst());
    byte[] samples = java.util.Arrays.copyOf(whole.samples(), 128 * 80 * 3);
    return new Picture(128, 80, Picture.Mode.RGB, samples);
  }

  private static void done(Shot.Stand stand) {
    words(stand);
    history(stand);
    PictureEntry entry = CreateScenes.entry(99, PictureEntry.State.DONE, 64, stand.picture());
    stand.studio().tell(Events.began(entry), Events.ended(entry));
  }

  private static void failed(Shot.Stand stand) {
    words(stand);
    PictureEntry entry = CreateScenes.entry(99, PictureEntry.State.FAILED, 40, stand.picture());
    stand
        .studio()
        .tell(
            Events.began(entry),
            Events.failed(
                Optional.of(entry),
                new Problem.OutOfMemory(Device.CUDA, 1_400_000_000L, 300_000_000L)));
  }

  private static void interrupted(Shot.Stand stand) {
    words(stand);
    PictureEntry entry = CreateScenes.entry(1, PictureEntry.State.PAUSED, 40, stand.picture());
    stand.studio().answerRecent(List.of(entry));
  }

  private static void history(Shot.Stand stand) {
    List<PictureEntry> entries = new ArrayList<>();
    for (int i = 0; i < stand.pictures().size(); i++) {
      Path file = stand.pictures().get(i);
      entries.add(CreateScenes.entry(i + 1, PictureEntry.State.DONE, 64, Optional.of(file)));
    }
    stand.studio().answerRecent(entries);
  }
}
