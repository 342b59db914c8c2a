package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.AppliesDot;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Prompt;

/// What an artist does in Create by keys, on the real views.
@WindowTest
class CreateFlowTest extends CreateWindowRig {
  @Test
  void theWayBackIsNoLongerOfferedOnceItWasTakenElsewhere() {
    var done = CreateScenes.entry(3, PictureEntry.State.DONE, 64, Optional.empty());
    interact(() -> {
      studio.answerRecent(List.of(done));
      model.stage().show(done);
      model.stage().discard();
      studio.tell(new StudioEvent.Discarded(3));
    });
    assertTrue(lookup(".notices .notice").tryQuery().isPresent());
    focus("#stage");
    keys(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(studio.asked.contains("restore 3"));
    interact(() -> studio.tell(new StudioEvent.Restored(done)));
    assertTrue(lookup(".notices .notice").tryQuery().isEmpty());
    assertEquals(Optional.of(done), model.stage().shownProperty().get());
  }

  @Test
  void aPromptIsTypedAndPaintedWithTheKeyboardAlone() {
    write("a red sphere");
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals("a red sphere", PromptText.of(last().prompt()));
    assertTrue(studio.requests.getLast().now());
    studio.requests.clear();
    keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    assertFalse(studio.requests.getLast().now());
  }

  @Test
  void withoutWordsGenerateSaysWhyItRests() {
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(studio.requests.isEmpty());
    assertTrue(root.lookup("#generate").isDisabled());
  }

  @Test
  void theHistoryIsLeafedThroughInTheFieldAndUndoBringsBackWhatWasTyped() {
    interact(() -> studio.answerPrompts(List.of("newest", "older")));
    write("mine");
    keys(KeyCode.ALT, KeyCode.UP);
    assertEquals("newest", model.prompt().textProperty().get());
    keys(KeyCode.ALT, KeyCode.UP);
    assertEquals("older", model.prompt().textProperty().get());
    keys(KeyCode.ALT, KeyCode.DOWN);
    keys(KeyCode.ALT, KeyCode.DOWN);
    assertEquals("mine", model.prompt().textProperty().get());
    keys(KeyCode.ALT, KeyCode.UP);
    keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("mine", model.prompt().textProperty().get());
  }

  @Test
  void choicesAreTintedBehindTheLetters() {
    write("a ");
    interact(() -> model.prompt().textProperty().set("a {red|blue} sphere"));
    WaitForAsyncUtils.waitForFxEvents();
    Path mark = (Path) root.lookup(".choice-mark");
    Bounds tinted = mark.getBoundsInParent();
    Bounds field = root.lookup("#prompt").getBoundsInParent();
    assertTrue(tinted.getWidth() > 10 && tinted.getWidth() < field.getWidth() / 2, "" + tinted);
    assertTrue(field.contains(tinted), "" + tinted);
    keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("a ", model.prompt().textProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(mark.getElements().isEmpty());
  }

  @Test
  void whatToAvoidIsPartOfThePrompt() {
    write("a sphere");
    focus("#avoid-chip");
    keys(KeyCode.SPACE);
    write("red");
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals("red", assertInstanceOf(Prompt.Draw.class, last().prompt()).avoid());
  }

  @Test
  void whatToAvoidIsLeftByTabAndFoldedAwayItsChipSaysThatItCounts() {
    interact(() -> model.prompt().avoidingProperty().set(true));
    focus("#avoid");
    write("red");
    keys(KeyCode.TAB);
    assertFalse(root.lookup("#avoid").isFocused());
    assertEquals("red", model.prompt().avoidProperty().get());
    ButtonBase chip = (ButtonBase) root.lookup("#avoid-chip");
    assertEquals("Avoid", chip.getText());
    interact(() -> model.prompt().avoidingProperty().set(false));
    assertEquals("Avoid: red", chip.getText());
    assertInstanceOf(AppliesDot.class, chip.getGraphic());
    interact(() -> model.prompt().avoidProperty().set(""));
    assertEquals("Avoid", chip.getText());
  }
}
