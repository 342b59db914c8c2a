package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.control.MemoryControlStore;
import studio.lumina.app.create.prompt.StyleValuesTest;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.image.PngFile;

class DraftModelTest {
  private final TestContexts contexts = new TestContexts();
  private final FakeStudio studio = new FakeStudio();

  private CreateModel start() {
    return new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));
  }

  @Test
  void whatStoodThereStandsThereAgain() {
    contexts.expander.all.add(new Style("Film still", "", ", film", ""));
    CreateModel before = start();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    PictureEntry shown = CreateScenes.entry(8, PictureEntry.State.DONE, 64, Optional.empty());
    before.prompt().textProperty().set("a harbour");
    before.prompt().avoidProperty().set("fog");
    before.prompt().avoidingProperty().set(true);
    before.prompt().styles().toggle("Film still");
    before.shape().snap(256, 64);
    before.values().seedProperty().set(77);
    before.values().seedLockedProperty().set(true);
    before.values().picturesProperty().set(4);
    before.values().guidance().type("6.5");
    before.draft().fineProperty().set(true);
    before.stage().show(shown);

    FakeStudio next = new FakeStudio();
    CreateModel after = new CreateModel(next, contexts.context(), Clock.systemUTC(), new Random(2));
    next.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    next.answerRecent(List.of(shown));
    assertEquals("a harbour", after.prompt().textProperty().get());
    assertEquals("fog", after.prompt().avoidProperty().get());
    assertTrue(after.prompt().avoidingProperty().get());
    assertEquals(List.of("Film still"), after.prompt().styles().active());
    assertEquals(new Size(256, 64), after.shape().sizeProperty().get());
    assertEquals(77, after.values().seedProperty().get());
    assertTrue(after.values().seedLockedProperty().get());
    assertEquals(4, after.values().picturesProperty().get());
    assertEquals(6.5, after.values().guidanceProperty().get());
    assertEquals(1, after.values().temperatureProperty().get());
    assertTrue(after.draft().fineProperty().get());
    assertEquals(Optional.of(shown), after.stage().shownProperty().get());
  }

  @Test
  void theControlPictureIsThereAgain(@TempDir Path folder) throws IOException {
    contexts.controls = new MemoryControlStore();
    Picture pose = new Picture(2, 1, Picture.Mode.GREY, new byte[] {7, 9});
    Path file = Files.write(folder.resolve("pose.png"), PngFile.bytes(pose, Map.of()));
    CreateModel before = start();
    before.control().take(file);
    CreateModel after = start();
    ControlModel.Control again = after.control().controlProperty().get().orElseThrow();
    assertEquals("pose.png", again.name());
    assertEquals(Optional.of(pose), again.preview());
    assertEquals(2, again.photo().width());
    after.control().remove();
    assertTrue(start().control().controlProperty().get().isEmpty());
  }

  @Test
  void aControlPictureThatIsGoneIsSaid(@TempDir Path folder) throws IOException {
    MemoryControlStore controls = new MemoryControlStore();
    contexts.controls = controls;
    Picture pose = new Picture(2, 1, Picture.Mode.GREY, new byte[] {7, 9});
    start().control().take(Files.write(folder.resolve("pose.png"), PngFile.bytes(pose, Map.of())));
    controls.lose();
    CreateModel after = start();
    assertTrue(after.control().controlProperty().get().isEmpty());
    assertInstanceOf(
        Problem.FileMissing.class, after.control().problemProperty().get().orElseThrow());
  }

  @Test
  void whatStoodBeforeAStyleComesBackAfterARestart() {
    contexts.expander.all.add(StyleValuesTest.WIDE);
    CreateModel before = start();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    before.values().guidance().type("6.5");
    before.prompt().styles().toggle("Wide");
    FakeStudio next = new FakeStudio();
    CreateModel after = new CreateModel(next, contexts.context(), Clock.systemUTC(), new Random(2));
    next.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    assertEquals(3, after.values().guidanceProperty().get());
    assertEquals("Wide", after.values().guidance().styleProperty().get());
    assertEquals("Wide", after.shape().styleProperty().get());
    assertTrue(after.notice().noticeProperty().get().isEmpty());
    after.prompt().styles().toggle("Wide");
    assertEquals(6.5, after.values().guidanceProperty().get());
    assertEquals(CreateScenes.SQUARE, after.shape().sizeProperty().get());
  }

  @Test
  void whatWasLookedAtLastIsShownAndNotTheSameInterruptedPictureEachTime() {
    CreateModel before = start();
    PictureEntry looked = CreateScenes.entry(8, PictureEntry.State.DONE, 64, Optional.empty());
    before.stage().show(looked);
    PictureEntry paused = CreateScenes.entry(9, PictureEntry.State.PAUSED, 20, Optional.empty());
    assertEquals(Optional.of(looked), shownAfter(List.of(paused, looked)));
  }

  @Test
  void anInterruptedPictureIsShownWhereWhatWasLookedAtIsGone() {
    CreateModel before = start();
    before.stage().show(CreateScenes.entry(8, PictureEntry.State.DONE, 64, Optional.empty()));
    PictureEntry paused = CreateScenes.entry(9, PictureEntry.State.PAUSED, 20, Optional.empty());
    assertEquals(Optional.of(paused), shownAfter(List.of(paused)));
  }

  @Test
  void whatWasLookedAtIsShownHoweverOldItIs() {
    CreateModel before = start();
    PictureEntry old = CreateScenes.entry(8, PictureEntry.State.DONE, 64, Optional.empty());
    before.stage().show(old);
    FakeStudio next = new FakeStudio();
    next.keep(old);
    PictureEntry newest = CreateScenes.entry(99, PictureEntry.State.DONE, 64, Optional.empty());
    assertEquals(Optional.of(old), shownAfter(next, List.of(newest)));
  }

  @Test
  void theNewestIsShownWhereWhatWasLookedAtHasNoRow() {
    CreateModel before = start();
    PictureEntry begun = CreateScenes.entry(8, PictureEntry.State.RUNNING, 0, Optional.empty());
    before.stage().show(begun);
    FakeStudio next = new FakeStudio();
    next.keep(begun);
    PictureEntry newest = CreateScenes.entry(7, PictureEntry.State.DONE, 64, Optional.empty());
    assertEquals(Optional.of(newest), shownAfter(next, List.of(newest)));
  }

  private Optional<PictureEntry> shownAfter(List<PictureEntry> newest) {
    return shownAfter(new FakeStudio(), newest);
  }

  private Optional<PictureEntry> shownAfter(FakeStudio next, List<PictureEntry> newest) {
    CreateModel after = new CreateModel(next, contexts.context(), Clock.systemUTC(), new Random(2));
    next.answerRecent(newest);
    return after.stage().shownProperty().get();
  }

  @Test
  void aUsedSeedIsNotUsedAgainAfterTheRestart() {
    CreateModel before = start();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    before.prompt().textProperty().set("a harbour");
    before.commands().generate();
    long used = before.values().seedProperty().get();
    studio.tell(Events.began(CreateScenes.waiting(3)));
    FakeStudio next = new FakeStudio();
    CreateModel after = new CreateModel(next, contexts.context(), Clock.systemUTC(), new Random(2));
    next.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    after.commands().generate();
    assertNotEquals(used, next.requests.getFirst().drafts().getFirst().sampling().seed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "\"words\"",
        "{\"prompt\": 5, \"styles\": {\"a\": 1}, \"values\": [1]}",
        "{\"width\": 33, \"height\": -64, \"pictures\": 1e9, \"seed\": \"x\", \"shown\": {}}",
        "{\"width\": 1e99, \"pictures\": 0, \"values\": {\"guidance\": 1e999, \"x\": 2}}",
        "{\"values\": {\"guidance\": -5, \"temperature\": \"warm\"}, \"styles\": [1, \"gone\"]}"
      })
  void nonsenseBecomesTheUsual(String text) {
    contexts.uiState.put("create.draft", text);
    CreateModel model = start();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    assertEquals("", model.prompt().textProperty().get());
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
    assertEquals(1, model.values().picturesProperty().get());
    assertEquals(4, model.values().guidanceProperty().get());
    assertTrue(model.prompt().styles().active().isEmpty());
  }
}
