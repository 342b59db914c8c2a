package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.export.ExportModel;
import studio.lumina.app.vision.export.MapColours;
import studio.lumina.app.vision.export.MapLook;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// How the map on the stage looks, and what is written of it.
class ExportModelTest {
  @TempDir private Path folder;
  private final VisionScenes scenes = new VisionScenes();

  private VisionModel withDepth() {
    scenes.photo("harbour.jpg", 400, 300);
    VisionModel model = scenes.model();
    scenes.studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    model.source().take(Path.of("/photos/harbour.jpg"));
    model.requests().run();
    PhotoTaskJob job = (PhotoTaskJob) scenes.studio.jobs.getFirst();
    var size = model.crop().size().orElseThrow();
    byte[] samples = new byte[size.width() * size.height() * 3];
    java.util.Arrays.fill(samples, (byte) 128);
    Path file = folder.resolve("depth.png");
    WholeFile.write(
        file,
        PngFile.bytes(
            new Picture(size.width(), size.height(), Picture.Mode.RGB, samples),
            Map.of(),
            Provenance.EDITED));
    PictureEntry done =
        VisionScenes.entry(
                5, job.prompt(), job.sampling(), size, PictureEntry.State.DONE, size.codes())
            .withFile(file);
    scenes.studio.tell(
        new StudioEvent.Began(ResultJobs.OWNER, done),
        new StudioEvent.Ended(ResultJobs.OWNER, done));
    return model;
  }

  @Test
  void aMapKeepsItsLookWhileAnotherIsLookedAt() {
    VisionModel model = withDepth();
    ExportModel export = model.export();
    assertEquals(Optional.empty(), export.dressedProperty().get());
    assertTrue(export.histogramProperty().get().orElseThrow()[32] > 0);
    export.lookProperty().set(MapLook.PAINTED.with(MapColours.TURBO));
    assertTrue(export.dressedProperty().get().isPresent());
    model.results().show(ResultModel.SOURCE);
    assertEquals(Optional.empty(), export.mapProperty().get());
    assertEquals(Optional.empty(), export.dressedProperty().get());
    model.results().show(model.results().results().getFirst().key());
    assertEquals(MapColours.TURBO, export.lookProperty().get().colours());
    assertTrue(export.dressedProperty().get().isPresent());
  }

  @Test
  void itIsWrittenAsLargeAsThePhotoWhereThatIsWanted() {
    VisionModel model = withDepth();
    model.export().placedProperty().set(true);
    AtomicReference<String> told = new AtomicReference<>("");
    Path target = folder.resolve("out.png");
    model.export().write(target, () -> told.set("done"), problem -> told.set(problem.toString()));
    assertEquals("done", told.get());
    Picture written = PictureFile.read(target);
    assertEquals(400, written.width());
    assertEquals(300, written.height());
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    VisionModel model = withDepth();
    AtomicReference<Problem> told = new AtomicReference<>();
    Path target = folder.resolve("gone").resolve("out.png");
    model.export().lookProperty().set(MapLook.PAINTED.inverted(true));
    model.export().write(target, () -> {}, told::set);
    assertTrue(told.get() instanceof Problem.FileUnwritable, String.valueOf(told.get()));
    assertTrue(!Files.exists(target));
  }
}
