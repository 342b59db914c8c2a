package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// An evening's work in one flow, with the keyboard alone: nothing is clicked, and nothing is set
/// but by a key that was pressed.
class KeyboardFlowTest extends OpenStudio {
  private static final String WORDS = "A red sphere on grass in the daytime";
  private static final int MOST_TABS = 120;

  private CreateModel model;

  private void keys(KeyCode... codes) {
    push(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Goes on with Tab until something has the focus.
  private void tabTo(String what, Predicate<Node> wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (focused().filter(wanted).isPresent()) {
        return;
      }
      keys(KeyCode.TAB);
    }
    throw new AssertionError(what + " is not reached by Tab");
  }

  private void tabTo(String id) {
    tabTo(id, node -> id.equals(node.getId()));
  }

  private void fill(String words) {
    keys(KeyCode.CONTROL, KeyCode.A);
    write(words);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void typePrompt(String words) {
    keys(KeyCode.CONTROL, KeyCode.L);
    fill(words);
  }

  /// Finds something in the palette and takes the first.
  private void palette(String words) {
    keys(KeyCode.CONTROL, KeyCode.K);
    write(words);
    WaitForAsyncUtils.waitForFxEvents();
    keys(KeyCode.ENTER);
  }

  private List<String> waiting() {
    return model.queue().waiting().stream().map(PictureSummary::words).toList();
  }

  @Test
  void anEveningWithTheKeyboardAlone() throws Exception {
    model = open();
    askForAPictureAndPauseIt();
    PictureEntry paused = shown(model);
    forkItTwoRowsIn(paused);
    goOnAndChangeGuidance(paused);
    queueTwoReorderThemAndCancelOne();
    gate.open();
    until(() -> model.queue().waiting().isEmpty() && model.recent().pictures().size() == 3);
    untilEnded(model, PictureEntry.State.DONE);
    takeTheSettingsBackAndSave();
  }

  private void askForAPictureAndPauseIt() throws Exception {
    typePrompt(WORDS);
    tabTo("a shape", node -> node.getUserData() instanceof Size);
    keys(KeyCode.RIGHT);
    keys(KeyCode.F6);
    tabTo("guidance-figure");
    fill("5");
    keys(KeyCode.ENTER);
    tabTo("seed");
    fill("42");
    keys(KeyCode.ENTER);
    tabTo("seed-lock");
    keys(KeyCode.SPACE);
    gate.stopBefore(3);
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> gate.reached() == 3);
    stageKey(KeyCode.SPACE);
    gate.open();
    untilEnded(model, PictureEntry.State.PAUSED);
    PictureEntry paused = shown(model);
    assertEquals(WORDS, ((Prompt.Draw) paused.prompt()).text());
    assertTrue(paused.size().width() > paused.size().height(), paused.size().toString());
    assertEquals(5, paused.sampling().guidance());
    assertEquals(42, paused.sampling().seed());
    assertEquals(3, paused.finishedRows());
  }

  private void forkItTwoRowsIn(PictureEntry paused) throws Exception {
    stageKey(KeyCode.LEFT);
    assertEquals(2, model.stageModels().timeline().playhead());
    keys(KeyCode.SHIFT, KeyCode.F);
    until(() -> model.recent().pictures().size() == 2);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry fork = shown(model);
    assertEquals(paused.id(), fork.fork().orElseThrow().parent());
    int above = fork.fork().get().row() * fork.size().columns();
    assertTrue(above > 0);
    assertEquals(paused.codes().slice(0, above), fork.codes().slice(0, above));
  }

  private void goOnAndChangeGuidance(PictureEntry paused) throws Exception {
    stageKey(KeyCode.B);
    until(() -> shown(model).id() == paused.id());
    gate.stopBefore(4);
    stageKey(KeyCode.SPACE);
    until(() -> gate.reached() == 4);
    stageKey(KeyCode.L);
    keys(KeyCode.CONTROL, KeyCode.L);
    tabTo("guidance-figure");
    fill("7");
    keys(KeyCode.ENTER);
    until(() -> model.stageModels().steer().waitingProperty().get());
    gate.stopBefore(5);
    until(() -> gate.reached() == 5 && shown(model).schedule().changes().size() > 1);
    Sampling now = shown(model).schedule().changes().getLast().sampling();
    assertEquals(7, now.guidance());
  }

  private void queueTwoReorderThemAndCancelOne() throws Exception {
    typePrompt("A blue cube");
    keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    typePrompt("A yellow cone");
    keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> waiting().equals(List.of("A blue cube", "A yellow cone")));
    palette("go to the queue");
    keys(KeyCode.ALT, KeyCode.DOWN);
    until(() -> waiting().equals(List.of("A yellow cone", "A blue cube")));
    keys(KeyCode.DELETE);
    until(() -> waiting().equals(List.of("A yellow cone")));
  }

  private void takeTheSettingsBackAndSave() throws Exception {
    typePrompt("something else");
    keys(KeyCode.ALT, KeyCode.UP);
    assertEquals("A yellow cone", model.prompt().textProperty().get());
    palette("red sphere grass");
    until(() -> WORDS.equals(((Prompt.Draw) shown(model).prompt()).text()));
    stageKey(KeyCode.U);
    assertEquals(WORDS, model.prompt().textProperty().get());
    assertEquals(shown(model).sampling().seed(), model.values().seedProperty().get());
    Path target = folder.resolve("saved.png");
    chooser.answer = target;
    keys(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(target));
    assertNotNull(shown(model).file().orElse(null));
  }
}
