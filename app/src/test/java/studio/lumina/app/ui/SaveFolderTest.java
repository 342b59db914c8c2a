package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.desktop.PicturesFolder;
import studio.lumina.app.toolkit.WindowTest;

/// Where a file to be written is offered.
@WindowTest
class SaveFolderTest extends ApplicationTest {
  private static final Chooser.Kind KIND = new Chooser.Kind("Pictures", List.of("*.png"));

  @TempDir private Path folder;

  @Test
  void firstAmongTheArtistsPicturesThenWhereItWasLast() {
    interact(() -> {
      WorkspaceContext frame = TestContext.forgetful();
      FixedChooser chooser = (FixedChooser) frame.chooser();
      assertEquals(Optional.empty(), frame.save("Save", "a.png", KIND));
      assertEquals(PicturesFolder.ofUser(), chooser.offered);
      chooser.answer = folder.resolve("a.png");
      assertEquals(Optional.of(folder.resolve("a.png")), frame.save("Save", "a.png", KIND));
      frame.save("Save", "b.png", KIND);
      assertEquals(Optional.of(folder), chooser.offered);
    });
    interact(() -> {
      WorkspaceContext frame = TestContext.forgetful();
      frame.uiState().put("save.folder", folder.resolve("gone").toString());
      frame.save("Save", "a.png", KIND);
      assertEquals(PicturesFolder.ofUser(), ((FixedChooser) frame.chooser()).offered);
    });
  }

  @Test
  void whatWasWrittenIsShownInItsFolderIfThatIsWanted() {
    List<Path> shown = new ArrayList<>();
    interact(() -> {
      WorkspaceContext frame = TestContext.forgetful(shown::add);
      frame.written("Saved as a.png", folder.resolve("a.png"));
      assertEquals(List.of(), shown);
      ((Button) frame.notices().lookup(".link")).fire();
    });
    assertEquals(List.of(folder.resolve("a.png")), shown);
  }
}
