package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// An afternoon in the gallery with the keyboard alone, over a library on disk; no model is open.
class GalleryFlowTest extends ShownStudio {
  private static final Size SIZE = new Size(64, 64);
  private static final Sampling VALUES = new Sampling(7, 4, 1, 2000, 5);

  @BeforeEach
  void pictures() {
    try (Library library = Library.open(new Folders(library()))) {
      add(library, "a red boat");
      add(library, "a green cone");
      add(library, "a blue sphere");
    }
  }

  private static void add(Library library, String words) {
    Prompt prompt = new Prompt.Draw(words, SIZE);
    PictureEntry begun =
        library.begin(
            new PictureEntry(
                0,
                Instant.now(),
                prompt,
                VALUES,
                RowSchedule.constant(prompt, VALUES),
                SIZE,
                PictureEntry.State.RUNNING,
                CodeRun.NONE,
                Optional.empty(),
                "Lumina Starter",
                "key",
                Optional.empty(),
                Optional.empty()));
    int codes = SIZE.codes();
    library.append(
        begun.id(), 0, new CodeRun(new Tokens(new int[codes]), new float[codes], new float[codes]));
    library.keep(
        library.entry(begun.id()).withState(PictureEntry.State.DONE),
        new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]));
  }

  /// Opens the studio and goes to the gallery.
  private GalleryModel open(int pictures) throws TimeoutException {
    GalleryModel model =
        show(
                folder.resolve("starter"),
                (opening, progress) -> {
                  throw new IllegalStateException("no model is opened here");
                })
            .gallery();
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    untilThere(model, pictures);
    return model;
  }

  private static void untilThere(GalleryModel model, int pictures) throws TimeoutException {
    until(() -> model.indexProperty().get().size() == pictures);
  }

  private static int stars(GalleryModel model, long id) {
    return model.pages().of(id).map(picture -> picture.star()).orElse(-1);
  }

  private void command(String words) {
    push(KeyCode.CONTROL, KeyCode.K);
    write(words);
    WaitForAsyncUtils.waitForFxEvents();
    push(KeyCode.ENTER);
  }

  @Test
  void searchedStarredDeletedUndoneAndBroughtBackAfterARestart() throws Exception {
    GalleryModel model = open(3);
    push(KeyCode.CONTROL, KeyCode.F);
    write("boat");
    untilThere(model, 1);
    assertEquals(3, model.indexProperty().get().all());
    push(KeyCode.DOWN);
    until(() -> model.single().isPresent());
    long boat = model.selection().ids().getFirst();
    push(KeyCode.DIGIT4);
    until(() -> stars(model, boat) == 4);
    push(KeyCode.DELETE);
    untilThere(model, 0);
    push(KeyCode.CONTROL, KeyCode.Z);
    untilThere(model, 1);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    untilThere(model, 0);
    push(KeyCode.CONTROL, KeyCode.F);
    push(KeyCode.ESCAPE);
    untilThere(model, 2);
    shut();

    GalleryModel again = open(2);
    command("Show the trash");
    until(() -> again.filterProperty().get().trash() && again.indexProperty().get().size() == 1);
    push(KeyCode.RIGHT);
    until(() -> again.single().isPresent());
    assertEquals(boat, again.single().orElseThrow().id());
    push(KeyCode.R);
    untilThere(again, 0);
    command("Show the trash");
    untilThere(again, 3);
    again.pages().at(2);
    until(() -> stars(again, boat) == 4);
  }

  @Test
  void threeAreComparedByKeysAlone() throws Exception {
    GalleryModel model = open(3);
    until(() -> model.pages().at(2).isPresent());
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.C);
    until(() -> lookup("#comparison-values").tryQuery().isPresent());
    GridPane values = lookup("#comparison-values").query();
    List<String> told =
        values.getChildren().stream().map(cell -> ((Label) cell).getText()).toList();
    assertTrue(told.containsAll(List.of("A", "B", "C", "Prompt", "a red boat")), told.toString());
    assertFalse(told.contains("Seed"), "all have the same");
    push(KeyCode.DIGIT3);
    Label other = lookup("#comparison-difference").query();
    until(() -> other.getText().startsWith("0%"));
    push(KeyCode.DIGIT2);
    until(() -> other.getText().isEmpty());
    push(KeyCode.ESCAPE);
    until(() -> lookup("#comparison").tryQuery().isEmpty());
    assertTrue(lookup("#gallery-grid").query().isFocused());
    assertEquals(3, model.selection().size());
  }

  @Test
  void whatIsChosenIsExportedIntoAFolder() throws Exception {
    GalleryModel model = open(3);
    until(() -> model.pages().at(2).isPresent());
    push(KeyCode.CONTROL, KeyCode.A);
    Path out = Files.createDirectories(folder.resolve("out"));
    chooser.answer = out;
    push(KeyCode.CONTROL, KeyCode.E);
    until(() -> lookup("#gallery-export").tryQuery().isPresent());
    TextField names = lookup("#export-names").query();
    interact(() -> names.setText("{number}"));
    Label preview = lookup("#export-preview").query();
    until(() -> preview.getText().equals("0001.png"));
    clickOn("#export-JPEG");
    until(() -> preview.getText().equals("0001.jpg"));
    clickOn("#export-folder");
    until(() -> Files.exists(out.resolve("0003.jpg")));
    until(() -> lookup("#gallery-export").tryQuery().isEmpty());
  }
}
