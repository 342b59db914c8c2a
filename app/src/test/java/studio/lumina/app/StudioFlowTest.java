package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Prompt;
import studio.lumina.core.Tokens;

/// The whole studio with the starter, used by keys.
class StudioFlowTest extends OpenStudio {
  private static final String WORDS = "A red sphere on grass in the daytime";

  @Test
  void aPictureIsPaintedAnotherStoppedHalfWayAndBothAreFoundAgain() throws Exception {
    CreateModel model = open();
    generate(model, WORDS, 7);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry whole = shown(model);
    assertTrue(Files.exists(whole.file().orElseThrow()));

    gate.stopBefore(4);
    generate(model, "A blue cube on sand at dusk", 8);
    until(() -> gate.reached() == 4);
    stageKey(KeyCode.S);
    gate.open();
    untilEnded(model, PictureEntry.State.STOPPED);
    assertEquals(4, shown(model).finishedRows());
    shut();

    model = open();
    List<PictureSummary> found = model.recent().pictures();
    assertEquals(
        List.of(PictureEntry.State.STOPPED, PictureEntry.State.DONE),
        found.stream().map(PictureSummary::state).toList());
    StageModel stage = model.stage();
    long first = found.getLast().id();
    interact(() -> stage.show(first));
    until(() -> stage.shownProperty().get().filter(e -> e.id() == first).isPresent());
    assertEquals(whole.codes(), shown(model).codes());
  }

  @Test
  void aPictureIsPausedAndGoesOnAfterARestartAsIfItHadNeverStopped() throws Exception {
    CreateModel model = open();
    generate(model, WORDS, 11);
    untilEnded(model, PictureEntry.State.DONE);
    Tokens uninterrupted = shown(model).codes();

    gate.stopBefore(3);
    interact(() -> model.values().seedLockedProperty().set(true));
    generate(model, WORDS, 11);
    until(() -> gate.reached() == 3);
    stageKey(KeyCode.SPACE);
    gate.open();
    untilEnded(model, PictureEntry.State.PAUSED);
    assertEquals(3, shown(model).finishedRows());
    shut();

    CreateModel again = open();
    until(() -> again.stage().shownProperty().get().isPresent());
    stageKey(KeyCode.SPACE);
    untilEnded(again, PictureEntry.State.DONE);
    assertEquals(uninterrupted, shown(again).codes());
  }

  @Test
  void aForkKeepsTheRowsAboveTokenForToken() throws Exception {
    CreateModel model = open();
    generate(model, WORDS, 5);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry parent = shown(model);
    stageKey(KeyCode.LEFT);
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    push(KeyCode.SHIFT, KeyCode.F);
    until(() -> model.recent().pictures().size() == 2);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry fork = shown(model);
    assertEquals(
        List.of(fork.id()),
        model.recent().pictures().stream()
            .map(PictureSummary::id)
            .filter(id -> id != parent.id())
            .toList());
    int row = fork.fork().orElseThrow().row();
    int above = row * parent.size().columns();
    assertEquals(parent.id(), fork.fork().orElseThrow().parent());
    assertEquals(5, row);
    assertEquals(parent.codes().slice(0, above), fork.codes().slice(0, above));
    assertNotEquals(parent.codes(), fork.codes());
  }

  @Test
  void whatWasChangedWhileItWasPaintedIsReplayedToTheSameTokens() throws Exception {
    CreateModel model = open();
    gate.stopBefore(2);
    generate(model, WORDS, 3);
    until(() -> gate.reached() == 2);
    stageKey(KeyCode.L);
    interact(() -> model.values().guidanceProperty().set(6));
    until(() -> model.stageModels().steer().waitingProperty().get());
    gate.stopBefore(5);
    until(() -> gate.reached() == 5);
    gate.open();
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry steered = shown(model);
    assertTrue(steered.schedule().changes().size() > 1, steered.schedule().toString());
    assertEquals(6, steered.schedule().changes().getLast().sampling().guidance());

    interact(() -> model.commands().replay(steered));
    until(() -> model.recent().pictures().size() == 2);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry replayed = shown(model);
    assertEquals(replayed.id(), model.recent().pictures().getFirst().id());
    assertNotEquals(steered.id(), replayed.id());
    assertEquals(steered.codes(), replayed.codes());
    assertEquals(steered.schedule(), replayed.schedule());
  }

  @Test
  void aPictureDroppedBackRestoresItsSettings() throws Exception {
    CreateModel model = open();
    generate(model, WORDS, 21);
    untilEnded(model, PictureEntry.State.DONE);
    PictureEntry entry = shown(model);
    generate(model, "A green cone", 22);
    untilEnded(model, PictureEntry.State.DONE);
    interact(() -> model.drop().look(entry.file().orElseThrow()));
    until(() -> !model.drop().actions().isEmpty());
    interact(() -> model.drop().take(model.drop().actions().getFirst().id()));
    until(() -> model.prompt().textProperty().get().equals(WORDS));
    assertEquals(21, model.values().seedProperty().get());
    assertEquals(entry.size(), model.shape().sizeProperty().get());
    assertEquals(WORDS, ((Prompt.Draw) entry.prompt()).text());
  }
}
