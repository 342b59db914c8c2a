package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.core.image.PngFile;

/// `lumina vision` over several photos, tasks and folders, with an engine that paints at once.
class VisionCommandTest {
  @TempDir private Path folder;
  private final RowsEngine engine = new RowsEngine();
  private Path photos;

  @BeforeEach
  void photos() throws IOException {
    photos = Files.createDirectories(folder.resolve("photos"));
  }

  private Path photo(String name) throws IOException {
    Path file = photos.resolve(name);
    Files.createDirectories(file.getParent());
    Picture grey = new Picture(64, 64, Picture.Mode.GREY, new byte[64 * 64]);
    return Files.write(file, PngFile.bytes(grey, Map.of()));
  }

  private CommandRun vision(String... arguments) {
    String[] all = Stream.concat(Stream.of("vision"), Stream.of(arguments)).toArray(String[]::new);
    return CommandRun.of(engine.opener(), false, all);
  }

  private List<String> written() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  @Test
  void severalTasksOfSeveralPhotosGoIntoAFolderThatIsMade() throws IOException {
    Path one = photo("one.png");
    Path two = photo("two.png");
    CommandRun run =
        vision("--task", "depth,normals", one.toString(), two.toString(), "--output", out());
    assertEquals(0, run.status(), run.err());
    assertEquals(
        List.of("one-depth.png", "one-normals.png", "two-depth.png", "two-normals.png"), written());
    assertEquals(4, run.out().lines().count());
    assertEquals(
        List.of(Task.DEPTH, Task.NORMALS, Task.DEPTH, Task.NORMALS),
        engine.asked.stream().map(asked -> ((Prompt.Vision) asked.prompt()).task()).toList());
  }

  @Test
  void aFolderAndItsFoldersOnDemand() throws IOException {
    photo("a.png");
    photo("b.png");
    photo("deep/a.png");
    Files.writeString(photos.resolve("notes.txt"), "no picture");
    assertEquals(0, vision("--task", "depth", photos.toString(), "--output", out()).status());
    assertEquals(List.of("a-depth.png", "b-depth.png"), written());
    CommandRun deep =
        vision("--task", "depth", "--recursive", photos.toString(), "--output", out());
    assertEquals(0, deep.status(), deep.err());
    assertEquals(List.of("a-depth.png", "b-depth.png", "deep/a-depth.png"), written());
  }

  @Test
  void onePhotoThatFailsDoesNotStopTheRest() throws IOException {
    photo("a.png");
    Files.writeString(photos.resolve("b.jpg"), "not a photo");
    photo("c.png");
    CommandRun run = vision("--task", "pose", photos.toString(), "--output", out());
    assertEquals(1, run.status());
    assertEquals(List.of("a-pose.png", "c-pose.png"), written());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("lumina: "), run.err());
    assertTrue(run.err().contains("b.jpg"), run.err());
  }

  @Test
  void resultsOfOneNameAreRefusedBeforeAnythingIsPainted() throws IOException {
    Path one = photo("x/same.png");
    Path other = photo("y/same.png");
    CommandRun run = vision("--task", "depth", one.toString(), other.toString(), "--output", out());
    assertEquals(2, run.status());
    assertEquals(List.of(), engine.asked);
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aFolderWithoutPicturesIsOneLine() {
    CommandRun run = vision("--task", "depth", photos.toString(), "--output", out());
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aPhotoThatIsNamedLikeAMapStays() throws IOException {
    photo("a.png");
    Path named = photo("a-depth.png");
    byte[] before = Files.readAllBytes(named);
    CommandRun run = vision("--task", "depth", photos.toString(), "--output", photos.toString());
    assertEquals(0, run.status(), run.err());
    assertArrayEquals(before, Files.readAllBytes(named));
    assertEquals(
        List.of(photos.resolve("a-depth-depth.png") + "", photos.resolve("a-depth-2.png") + ""),
        run.out().lines().toList());
  }

  @Test
  void mapsOfAnEarlierRunAreReplacedAndNoPhotos() throws IOException {
    photo("a.png");
    String[] words = {"--task", "depth", photos.toString(), "--output", photos.toString()};
    for (int i = 0; i < 2; i++) {
      CommandRun run = vision(words);
      assertEquals(0, run.status(), run.err());
      assertEquals(photos.resolve("a-depth.png") + System.lineSeparator(), run.out());
    }
    assertEquals(2, engine.asked.size());
  }

  @Test
  void twoFilesOfOnePictureAreToldApartByTheirEndings() throws IOException {
    photo("a.png");
    Files.copy(photo("b.png"), photos.resolve("a.jpg"));
    CommandRun run = vision("--task", "depth", photos.toString(), "--output", out());
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("a.jpg-depth.png", "a.png-depth.png", "b-depth.png"), written());
  }

  @Test
  void aPhotoThatIsNamedTwiceIsReadOnce() throws IOException {
    Path one = photo("a.png");
    CommandRun run =
        vision("--task", "depth", one.toString(), photos.toString(), "--output", out());
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("a-depth.png"), written());
  }

  @Test
  void hiddenFilesOfAFolderDoNotCount() throws IOException {
    photo("a.jpg");
    Files.write(photos.resolve("._a.jpg"), new byte[] {0, 5, 22, 7});
    photo(".cache/b.png");
    CommandRun run = vision("--task", "depth", "--recursive", photos.toString(), "--output", out());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.err());
    assertEquals(List.of("a-depth.png"), written());
  }

  @Test
  void severalMapsDoNotGoToStandardOutput() throws IOException {
    Path one = photo("a.png");
    for (String[] words :
        new String[][] {
          {"--task", "depth,normals", one.toString(), "--output", "-"},
          {"--task", "depth", photos.toString(), "--output", "-"}
        }) {
      CommandRun run = vision(words);
      assertEquals(2, run.status());
      assertTrue(run.err().contains("--output"), run.err());
      assertEquals(List.of(), engine.asked);
    }
  }
}
