package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.lumina.app.control.ComparisonMode;
import studio.lumina.app.drop.SyntheticDrop;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.vision.folder.FolderRun;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PngFile;

/// What an artist does in Vision, with the starter checkpoint.
class VisionFlowTest extends OpenStudio {
  /// Sky above sand, with a red square on it.
  private Path photo() {
    int width = 300;
    int height = 200;
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      int colour = y < 90 ? 0x87b5e8 : 0xd8c89a;
      if (x > 120 && x < 180 && y > 70 && y < 130) {
        colour = 0xc83232;
      }
      samples[3 * i] = (byte) (colour >> 16);
      samples[3 * i + 1] = (byte) (colour >> 8);
      samples[3 * i + 2] = (byte) colour;
    }
    Path file = folder.resolve("beach.png");
    WholeFile.write(
        file, PngFile.bytes(new Picture(width, height, Picture.Mode.RGB, samples), Map.of()));
    return file;
  }

  private Node node(String id) {
    return lookup(id).query();
  }

  private void press(String id) {
    interact(() -> ((ButtonBase) node(id)).fire());
  }

  private static boolean done(VisionModel vision, int count) {
    List<VisionResult> results = vision.results().results();
    return results.size() == count
        && results.stream().allMatch(r -> r.state() == VisionResult.State.DONE);
  }

  @Test
  void aDroppedPhotoIsReadAsDepthAndNormalsAndIsThereAgainAfterARestart() throws Exception {
    var create = open();
    Path beach = photo();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    VisionModel vision = vision();
    Node view = node("#run-tasks").getParent().getParent().getParent().getParent();
    interact(() -> SyntheticDrop.over(view, beach));
    until(() -> vision.drop().fileProperty().get().isPresent());
    interact(() -> SyntheticDrop.drop(node("#zone-vision"), beach));
    until(() -> vision.source().sourceProperty().get().isPresent());
    assertEquals("beach.png", vision.source().sourceProperty().get().orElseThrow().name());

    Crop.Frame before = vision.crop().frame().orElseThrow();
    interact(() -> vision.crop().scale(0.8));
    Crop.Frame smaller = vision.crop().frame().orElseThrow();
    assertTrue(smaller.width() < before.width());
    push(KeyCode.CONTROL, KeyCode.E);
    push(KeyCode.RIGHT);
    push(KeyCode.DOWN);
    Crop.Frame moved = vision.crop().frame().orElseThrow();
    assertEquals(smaller.left() + 1, moved.left(), 1e-6);
    assertEquals(smaller.top() + 1, moved.top(), 1e-6);

    interact(() -> {
      for (VisionTask task : VisionTask.readings()) {
        vision
            .tasks()
            .tickedProperty(task)
            .set(task == VisionTask.DEPTH || task == VisionTask.NORMALS);
      }
    });
    press("#run-tasks");
    until(() -> done(vision, 2));
    List<PictureEntry> maps =
        vision.results().results().stream().map(r -> r.entry().orElseThrow()).toList();
    assertEquals(
        List.of(Task.DEPTH, Task.NORMALS), maps.stream().map(m -> m.prompt().task()).toList());
    for (PictureEntry map : maps) {
      assertTrue(Files.exists(map.file().orElseThrow()));
      assertEquals(vision.crop().size().orElseThrow(), map.size());
    }
    assertEquals(
        ((Prompt.Vision) maps.get(0).prompt()).image(),
        ((Prompt.Vision) maps.get(1).prompt()).image(),
        "both were asked on the same codes");
    assertEquals(2, create.recent().pictures().size());

    push(KeyCode.CONTROL, KeyCode.E);
    push(KeyCode.DIGIT2);
    assertEquals(ComparisonMode.SIDE_BY_SIDE, vision.show().modeProperty().get());
    push(KeyCode.TAB);
    assertEquals(vision.results().results().get(1).key(), vision.results().shownProperty().get());
    Crop kept = vision.crop().cropProperty().get();
    shut();

    open();
    VisionModel again = vision();
    until(() -> done(again, 2));
    assertEquals(kept, again.crop().cropProperty().get());
    assertEquals(ComparisonMode.SIDE_BY_SIDE, again.show().modeProperty().get());
  }

  @Test
  void fourEditsOfAPhotoOneKeptAndEditedAgainFromItsTokens() throws Exception {
    open();
    VisionModel vision = vision();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Path beach = photo();
    interact(() -> vision.source().take(beach));
    until(() -> vision.source().sourceProperty().get().isPresent());
    push(KeyCode.CONTROL, KeyCode.L);
    write("Make it night");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> done(vision, 4));
    until(() -> vision.change().changeProperty().get().isPresent());
    VisionResult second = vision.results().results().get(1);
    interact(() -> vision.results().show(second.key()));
    until(() -> lookup("#keep").tryQuery().isPresent());
    press("#keep");
    PictureEntry kept = second.entry().orElseThrow();
    assertEquals(List.of(kept.id()), ids(vision));
    interact(() -> {
      vision.edit().seedsProperty().set(1);
      vision.edit().instructionProperty().set("Turn it into dusk");
    });
    press("#edit-apply");
    until(() -> done(vision, 5));
    PictureEntry next = vision.results().results().get(4).entry().orElseThrow();
    Prompt.Edit prompt = (Prompt.Edit) next.prompt();
    assertEquals(new Part.Drawn(kept.size(), kept.codes()), prompt.image());
    assertEquals(kept.id(), next.fork().orElseThrow().parent());
    assertEquals(0, next.fork().orElseThrow().row());
  }

  @Test
  void saveACopySavesTheMapThatIsLookedAt() throws Exception {
    open();
    VisionModel vision = vision();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Path beach = photo();
    interact(() -> vision.source().take(beach));
    until(() -> vision.source().sourceProperty().get().isPresent());
    press("#run-tasks");
    until(() -> done(vision, 1));
    until(() -> vision.export().mapProperty().get().isPresent());
    Path copy = folder.resolve("copy.png");
    chooser.answer = copy;
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(copy));
  }

  @Test
  void aFolderOfThreeOfWhichOneIsBrokenIsWrittenNamedAfterItsPhotos() throws Exception {
    open();
    VisionModel vision = vision();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Path beach = photo();
    Files.copy(beach, photos.resolve("one.png"));
    Files.write(photos.resolve("two.png"), new byte[] {1, 2, 3});
    Files.copy(beach, photos.resolve("three.png"));
    Path maps = Files.createDirectories(folder.resolve("maps"));
    press("#whole-folder");
    chooser.answer = photos;
    press("#folder-choose");
    until(() -> vision.folder().filesProperty().get().size() == 3);
    chooser.answer = maps;
    press("#folder-output");
    press("#folder-run");
    until(() -> !vision.folder().runs().isEmpty() && vision.folder().runs().getFirst().ended());
    FolderRun run = vision.folder().runs().getFirst();
    assertEquals(2, run.count(FolderFile.State.DONE));
    assertEquals("two.png", run.failed().getFirst().path().getFileName().toString());
    until(() ->
        Files.exists(maps.resolve("one-depth.png"))
            && Files.exists(maps.resolve("three-depth.png")));
    assertEquals(List.of(), vision.results().results(), "they are no results of a photo");
  }

  private static List<Long> ids(VisionModel vision) {
    return vision.edit().chain().stream().map(PictureEntry::id).toList();
  }
}
