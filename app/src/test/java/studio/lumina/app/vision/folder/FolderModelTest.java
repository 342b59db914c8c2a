package studio.lumina.app.vision.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.FolderJob;
import studio.lumina.app.work.FolderProgress;
import studio.lumina.app.work.PhotoTask;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;
import studio.lumina.core.Task;

class FolderModelTest {
  private static final PhotoTask DEPTH = new PhotoTask.Map(Task.DEPTH, "");

  @TempDir private Path folder;
  private final FakeStudio studio = new FakeStudio();
  private final UiState memory = UiState.forgetful();
  private Path photos;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    photos = Files.createDirectories(folder.resolve("photos"));
    Files.write(photos.resolve("b.JPG"), new byte[] {1});
    Files.write(photos.resolve("a.png"), new byte[] {1});
    Files.write(photos.resolve("notes.txt"), new byte[] {1});
    Files.write(Files.createDirectories(photos.resolve("deep")).resolve("c.webp"), new byte[] {1});
    output = Files.createDirectories(folder.resolve("maps"));
  }

  private FolderModel model() {
    return new FolderModel(studio, studio, studio, memory, BackgroundTasks.DIRECT);
  }

  private static List<String> names(FolderModel model) {
    return model.filesProperty().get().stream().map(file -> file.getFileName().toString()).toList();
  }

  private FolderFile done(String name, long id) throws IOException {
    Path map = Files.write(folder.resolve(id + ".png"), new byte[] {(byte) id});
    studio.keep(
        CreateScenes.entry(
            id, PictureEntry.State.DONE, CreateScenes.SQUARE.codes(), Optional.of(map)));
    return FolderFile.waiting(photos.resolve(name)).begun(id).done();
  }

  private void tell(boolean ended, FolderFile... files) {
    studio.tell(
        new StudioEvent.FolderTold(
            FolderModel.OWNER, FakeStudio.FIRST_JOB, new FolderProgress(List.of(files)), ended));
  }

  @Test
  void thePicturesOfAFolderAreFoundAndThoseBelowOnDemand() {
    FolderModel model = model();
    model.choose(photos);
    assertEquals(List.of("a.png", "b.JPG"), names(model));
    model.deepProperty().set(true);
    assertEquals(List.of("a.png", "b.JPG", "c.webp"), names(model));
    model.choose(folder.resolve("gone"));
    assertEquals(List.of(), names(model));
    assertInstanceOf(Problem.FileUnreadable.class, model.problemProperty().get().orElseThrow());
  }

  @Test
  void aRunIsOneJobAndSaysWhatIsDoneFailedAndLeft() {
    FolderModel model = model();
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    assertEquals(List.of(), studio.jobs, "there is nothing to go through");
    model.choose(photos);
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    FolderJob job = assertInstanceOf(FolderJob.class, studio.jobs.getFirst());
    assertEquals(model.filesProperty().get(), job.files());
    FolderFile waiting = FolderFile.waiting(photos.resolve("a.png"));
    Problem why = new Problem.PictureDamaged("b.JPG", "cut off");
    tell(false, waiting, FolderFile.waiting(photos.resolve("b.JPG")).failed(why));
    FolderRun run = model.runs().getFirst();
    assertEquals("Depth", run.name());
    assertEquals(1, run.left());
    assertEquals(0.5, run.share());
    assertEquals(Optional.of(why), run.failed().getFirst().problem());
    model.stop(run);
    assertTrue(studio.asked.contains("stop"));
  }

  @Test
  void mapsAreWrittenNamedAfterTheirPhotoAndAfterARestartThoseThatWereMissed() throws IOException {
    FolderModel model = model();
    model.choose(photos);
    model.outputProperty().set(Optional.of(output));
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    FolderFile first = done("a.png", 5);
    tell(false, first, FolderFile.waiting(photos.resolve("b.JPG")));
    assertEquals(5, Files.readAllBytes(output.resolve("a-depth.png"))[0]);

    FolderModel again = model();
    studio.tell(
        new StudioEvent.Queue(
            List.of(
                new QueuedJob(
                    FakeStudio.FIRST_JOB,
                    JobKind.FOLDER,
                    FolderModel.OWNER,
                    false,
                    Optional.empty())),
            StudioEvent.Hold.NONE));
    assertEquals("Depth", again.runs().getFirst().name());
    Files.delete(output.resolve("a-depth.png"));
    tell(true, first, done("b.JPG", 6));
    assertEquals(5, Files.readAllBytes(output.resolve("a-depth.png"))[0]);
    assertEquals(6, Files.readAllBytes(output.resolve("b-depth.png"))[0]);
    assertTrue(again.runs().getFirst().ended());
  }

  @Test
  void anOutputFolderThatIsGoneIsTold() throws IOException {
    FolderModel model = model();
    model.choose(photos);
    model.outputProperty().set(Optional.of(folder.resolve("gone")));
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    tell(true, done("a.png", 5));
    assertInstanceOf(Problem.FileUnwritable.class, model.problemProperty().get().orElseThrow());
  }

  @Test
  void whatIsToldBeforeTheJobsNumberIsKnownIsWrittenToo() throws IOException {
    FolderModel model = model();
    model.choose(photos);
    model.outputProperty().set(Optional.of(output));
    tell(true, done("a.png", 5));
    assertEquals("", model.runs().getFirst().name());
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    assertEquals(1, model.runs().size());
    assertEquals("Depth", model.runs().getFirst().name());
    assertEquals(5, Files.readAllBytes(output.resolve("a-depth.png"))[0]);
  }

  @Test
  void aPhotoThatIsNamedLikeAMapStays() throws IOException {
    Path named = Files.write(photos.resolve("a-depth.png"), new byte[] {9});
    FolderModel model = model();
    model.choose(photos);
    model.outputProperty().set(Optional.of(photos));
    model.run(DEPTH, "Depth", CreateScenes.VALUES);
    FolderFile first = done("a.png", 5);
    tell(true, first);
    tell(true, first);
    assertEquals(9, Files.readAllBytes(named)[0]);
    assertEquals(5, Files.readAllBytes(photos.resolve("a-depth-2.png"))[0]);
    assertFalse(Files.exists(photos.resolve("a-depth-3.png")));
  }

  @Test
  void hiddenFilesAndFoldersDoNotCount() throws IOException {
    Files.write(photos.resolve("._a.png"), new byte[] {0, 5, 22, 7});
    Path trash = Files.createDirectory(photos.resolve(".Trash"));
    Files.write(trash.resolve("d.png"), new byte[] {1});
    FolderModel model = model();
    model.deepProperty().set(true);
    model.choose(photos);
    assertEquals(List.of("a.png", "b.JPG", "c.webp"), names(model));
  }

  @Test
  void aSubFolderThatCannotBeReadIsPassedOver() throws IOException {
    Path closed = Files.createDirectory(photos.resolve("closed"));
    Files.write(closed.resolve("d.png"), new byte[] {1});
    assumeTrue(closed.toFile().setReadable(false, false), "this system has no such rights");
    assumeFalse(Files.isReadable(closed), "who runs this may read everything");
    FolderModel model = model();
    model.deepProperty().set(true);
    model.choose(photos);
    closed.toFile().setReadable(true, true);
    assertEquals(List.of("a.png", "b.JPG", "c.webp"), names(model));
  }
}
