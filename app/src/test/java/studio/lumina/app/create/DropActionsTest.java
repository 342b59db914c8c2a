package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

class DropActionsTest {
  private static final Path FILE = Path.of("/pictures/harbour.png");

  private final FakeStudio studio = new FakeStudio();
  private final TestContexts contexts = new TestContexts();
  private final CreateModel model =
      new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));
  private final Size wide = new Size(256, 64);
  private final DroppedFile.Painted painted =
      new DroppedFile.Painted(
          FILE,
          new Prompt.Draw("a harbour", "fog", wide),
          new Sampling(99, 3, 0.9, 300, 7),
          wide,
          256,
          64);

  @BeforeEach
  void ready() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
  }

  private List<String> offers(DroppedFile arrival) {
    contexts.files.put(FILE, arrival);
    model.drop().look(FILE);
    return model.drop().actions().stream().map(DropAction::id).toList();
  }

  @Test
  void onlyWhatFitsIsOffered() {
    assertEquals(List.of("settings", "prompt", "control", "shape"), offers(painted));
    model.drop().leave();
    assertEquals(List.of("control", "shape"), offers(new DroppedFile.Photo(FILE, 400, 300)));
    model.drop().leave();
    assertEquals(List.of("checkpoint"), offers(new DroppedFile.Checkpoint(FILE)));
    model.drop().leave();
    assertEquals(List.of("styles"), offers(new DroppedFile.Styles(FILE, 3)));
    model.drop().leave();
    assertTrue(model.drop().fileProperty().get().isEmpty());
  }

  @Test
  void aPictureDroppedBackRestoresEverySetting() {
    offers(painted);
    model.drop().take("settings");
    assertEquals("a harbour", model.prompt().textProperty().get());
    assertEquals("fog", model.prompt().avoidProperty().get());
    assertEquals(wide, model.shape().sizeProperty().get());
    assertEquals(painted.sampling(), model.values().sampling());
    model.commands().generate();
    assertEquals(painted.prompt(), studio.requests.getLast().drafts().getFirst().prompt());
    assertTrue(model.drop().fileProperty().get().isEmpty());
  }

  @Test
  void itsPromptOrItsShapeAlone() {
    offers(painted);
    model.drop().take("prompt");
    assertEquals("a harbour", model.prompt().textProperty().get());
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
    offers(painted);
    model.drop().take("shape");
    assertEquals(wide, model.shape().sizeProperty().get());
  }

  @Test
  void whatDoesNotFitIsNotDone() {
    offers(new DroppedFile.Photo(FILE, 4, 3));
    model.drop().take("checkpoint");
    assertTrue(studio.asked.stream().noneMatch(a -> a.startsWith("open")));
  }

  @Test
  void aDamagedPictureSaysSo() {
    model.drop().look(Path.of("/pictures/torn.png"));
    assertTrue(model.drop().actions().isEmpty());
    assertTrue(model.drop().problem().isPresent());
  }

  @Test
  void aCheckpointIsOpenedAndStylesAreTakenIn() {
    offers(new DroppedFile.Checkpoint(FILE));
    model.drop().take("checkpoint");
    assertTrue(studio.asked.contains("open " + FILE));
    offers(new DroppedFile.Styles(FILE, 1));
    model.drop().take("styles");
    assertEquals(
        Optional.of(new NoticeModel.Notice.StylesIn(1)), model.notice().noticeProperty().get());
  }
}
