package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SIZE;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;

/// Begins, forks, steers and resumes pictures after a control photo, in a process whose heap is too
/// small for the photo's pixels. The engine is killed once, and the photo's file is removed as soon
/// as it was encoded.
final class PhotoJobsMain {
  private final Path folder;
  private final Path photo;
  private final Path other;
  private final EngineStarter engines;

  private PhotoJobsMain(Path folder, Path photo, Path other) {
    this.folder = folder.resolve("library");
    this.photo = photo;
    this.other = other;
    this.engines =
        EngineStarter.processes(
            FakeEngineMain.command(
                SLOW.withDeath(new FakeScript.Death(29, 137, folder.resolve("died")))));
  }

  /// @param args a folder, a photo, another photo
  public static void main(String[] args) throws Exception {
    new PhotoJobsMain(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    PictureEntry steered;
    Part.Drawn codes;
    try (Listening window = opened(folder, engines)) {
      Prompt harbour = prompt("a harbour", photo);
      PictureEntry begun = painted(window, GenerationRequest.Draft.of(harbour, SAMPLING));
      assertEquals(1, window.heard(StudioEvent.EngineRestarting.class).size());
      assertWhole(begun);
      codes = codes(begun).getFirst();
      removePhotos();
      PictureEntry fork =
          painted(window, GenerationRequest.Draft.fork(begun, 3, harbour, SAMPLING.withSeed(5)));
      assertWhole(fork);
      assertEquals(List.of(codes, codes, codes), codes(fork));
      steered = steered(window, harbour, prompt("a pier", photo), codes);
    }
    removePhotos();
    try (Listening window = opened(folder, engines)) {
      window.studio().jobs().resume(JobOwner.CREATE, steered.id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertWhole(ended);
      assertEquals(List.of(codes, codes, codes), codes(ended));
      assertEquals(steered.schedule(), ended.schedule());
      steeredToAnother(window, codes);
    }
  }

  /// Other words for the same photo, then a pause.
  private PictureEntry steered(Listening window, Prompt first, Prompt then, Part.Drawn codes)
      throws InterruptedException {
    PictureEntry entry = begun(window, first);
    window.studio().steering().steer(entry.id(), then, SAMPLING);
    RowSchedule schedule = window.await(StudioEvent.Steered.class).schedule();
    assertEquals(2, schedule.changes().size());
    window.studio().jobs().pause();
    PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
    assertEquals(PictureEntry.State.PAUSED, paused.state());
    assertEquals(List.of(codes, codes, codes), codes(paused));
    return paused;
  }

  /// Another photo while it is painted.
  private void steeredToAnother(Listening window, Part.Drawn codes) throws InterruptedException {
    PictureEntry entry = begun(window, prompt("a harbour", photo));
    window.studio().steering().steer(entry.id(), prompt("a harbour", other), SAMPLING);
    PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
    assertWhole(ended);
    assertEquals(2, ended.schedule().changes().size());
    List<Part.Drawn> found = codes(ended);
    assertEquals(List.of(codes, codes), found.subList(0, 2));
    assertNotEquals(codes, found.getLast());
  }

  private static PictureEntry begun(Listening window, Prompt prompt) throws InterruptedException {
    window
        .studio()
        .jobs()
        .generate(
            JobOwner.CREATE, GenerationRequest.of(GenerationRequest.Draft.of(prompt, SAMPLING)));
    PictureEntry entry = window.await(StudioEvent.Began.class).entry();
    window.await(StudioEvent.Told.class, told -> row(told, 1));
    return entry;
  }

  private static PictureEntry painted(Listening window, GenerationRequest.Draft draft)
      throws InterruptedException {
    window.studio().jobs().generate(JobOwner.CREATE, GenerationRequest.of(draft));
    return window.await(StudioEvent.Ended.class).entry();
  }

  private Prompt prompt(String words, Path file) {
    Part.PhotoReference kept =
        new ControlPictures(new Folders(folder).controls()).bringIn(file).reference();
    return new Prompt.Condition(words, kept.cropped(new Crop(Optional.of(SIZE), 0.5, 0.5)));
  }

  /// What the engine made of the photos: that of the prompt, then those along the rows.
  private static List<Part.Drawn> codes(PictureEntry entry) {
    return Stream.concat(
            Stream.of(entry.prompt()),
            entry.schedule().changes().stream().map(RowSchedule.Change::prompt))
        .map(prompt -> (Part.PhotoReference) prompt.images().getFirst())
        .map(reference -> reference.codes().orElseThrow())
        .toList();
  }

  private void removePhotos() throws IOException {
    try (Stream<Path> files = Files.list(new Folders(folder).controls())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
