package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Keys;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.drop.SyntheticDrop;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.AppliesDot;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What an artist does in Create, done to the real views by keys and drops.
@WindowTest
class CreateFlowTest extends ApplicationTest {
  private static final java.nio.file.Path FILE = java.nio.file.Path.of("/pictures/harbour.png");

  private final FakeStudio studio = new FakeStudio();
  private final TestContexts contexts = new TestContexts();
  private CreateModel model;
  private Keymap keymap;
  private StackPane root;

  @Override
  public void start(Stage stage) {
    model = new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));
    WorkspaceContext frame = TestContext.forgetful();
    keymap = new Keymap(frame.uiState());
    CreateWorkspace workspace = new CreateWorkspace(model, frame, keymap);
    keymap.add(workspace.id(), workspace.commands());
    root = new StackPane(workspace.view(), frame.notices(), frame.overlays());
    root.getStyleClass().add("window");
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    // As the window does it: a text field keeps the keys that it needs.
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            workspace.commands().stream()
                .filter(c -> c.scope() == Command.Scope.WORKSPACE)
                .filter(c -> keymap.key(c).filter(k -> k.match(event)).isPresent())
                .filter(c -> c.available().get())
                .filter(c ->
                    !(event.getTarget() instanceof TextInputControl)
                        || keymap.key(c).filter(Keys::isForText).isEmpty())
                .findFirst()
                .ifPresent(c -> {
                  c.run();
                  event.consume();
                }));
    stage.setScene(new Scene(root, 1200, 900));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    workspace.focus();
  }

  private GenerationRequest.Draft last() {
    return studio.requests.getLast().drafts().getLast();
  }

  private void focus(String id) {
    interact(() -> root.lookup(id).requestFocus());
  }

  private void keys(KeyCode... codes) {
    push(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }

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
  void aPictureOnTheClipboardIsPastedAlsoWhileWordsAreTyped(@TempDir java.nio.file.Path folder)
      throws Exception {
    java.nio.file.Path file = folder.resolve("harbour.png");
    ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    contexts.files.put(file, new DroppedFile.Photo(file, 64, 32));
    interact(() ->
        Clipboard.getSystemClipboard()
            .setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
    focus("#prompt");
    keys(KeyCode.CONTROL, KeyCode.V);
    assertEquals("", model.prompt().textProperty().get());
    assertTrue(root.lookup("#drop-zones").isVisible());
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> root.lookup("#drop-picture").isVisible());
    ImageView shown = (ImageView) root.lookup("#drop-picture");
    assertTrue(shown.getImage().getWidth() > shown.getImage().getHeight());
    keys(KeyCode.ESCAPE);
    interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "fog")));
    focus("#prompt");
    keys(KeyCode.CONTROL, KeyCode.V);
    assertEquals("fog", model.prompt().textProperty().get());
    assertFalse(root.lookup("#drop-zones").isVisible());
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

  @Test
  void theQueueIsReorderedAndCancelledByKeys() {
    interact(() ->
        studio.tell(
            Events.queue(
                List.of(CreateScenes.waiting(1), CreateScenes.waiting(2), CreateScenes.waiting(3)),
                false)));
    interact(() -> row(0).requestFocus());
    keys(KeyCode.ALT, KeyCode.DOWN);
    assertTrue(studio.asked.contains("reorder [2, 1, 3]"), studio.asked.toString());
    interact(() ->
        studio.tell(
            Events.queue(
                List.of(CreateScenes.waiting(2), CreateScenes.waiting(1), CreateScenes.waiting(3)),
                false)));
    assertTrue(row(1).isFocused());
    keys(KeyCode.DELETE);
    assertTrue(studio.asked.contains("cancel [1]"));
  }

  private Node row(int at) {
    return root.lookup("#queue").lookupAll(".queue-row").stream()
        .skip(at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPictureDroppedBackBringsTheSameSettings() {
    Size wide = new Size(256, 64);
    Prompt prompt = new Prompt.Draw("a harbour", "fog", wide);
    Sampling values = new Sampling(99, 3, 0.9, 300, 7);
    contexts.files.put(FILE, new DroppedFile.Painted(FILE, prompt, values, wide, 256, 64));
    Node view = root.lookup(".side-panel").getParent();
    interact(() -> SyntheticDrop.over(view, FILE));
    Node zone = root.lookup("#zone-settings");
    assertTrue(root.lookup("#drop-zones").isVisible());
    interact(() -> SyntheticDrop.drop(zone, FILE));
    assertFalse(root.lookup("#drop-zones").isVisible());
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(prompt, last().prompt());
    assertEquals(values, last().sampling());
  }

  @Test
  void aPictureThatIsOpenedIsChosenForByKeys() {
    contexts.files.put(FILE, new DroppedFile.Photo(FILE, 400, 100));
    interact(() -> model.drop().look(FILE));
    assertTrue(root.lookup("#zone-control").isFocused());
    focus("#zone-shape");
    keys(KeyCode.SPACE);
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    interact(() -> model.drop().look(java.nio.file.Path.of("/pictures/torn.png")));
    assertTrue(root.lookup("#drop-close").isFocused());
    keys(KeyCode.ESCAPE);
    assertFalse(root.lookup("#drop-zones").isVisible());
  }

  @Test
  void aGridIsPlannedAndPainted() {
    write("a red sphere");
    keys(KeyCode.CONTROL, KeyCode.G);
    interact(() -> {
      ((TextField) root.lookup("#grid-column-values")).setText("1, 2");
      ((TextField) root.lookup("#grid-row-values")).setText("7..9 step x");
    });
    assertTrue(root.lookup("#grid-paint").isDisabled());
    interact(() -> ((TextField) root.lookup("#grid-row-values")).setText("7..9"));
    focus("#grid-paint");
    keys(KeyCode.SPACE);
    GenerationRequest grid = studio.requests.getLast();
    assertEquals(6, grid.drafts().size());
    GenerationRequest.Axes axes = grid.axes().orElseThrow();
    assertEquals(PictureSet.Setting.GUIDANCE, axes.columns().setting());
    assertEquals(Optional.of(List.of("7", "8", "9")), axes.rows().map(r -> r.values()));
  }

  @Test
  void aValueIsTypedResetAndNonsenseIsSaidInPlace() {
    interact(() -> model.draft().fineProperty().set(true));
    interact(() -> {
      TextField figure = (TextField) root.lookup("#guidance-figure");
      figure.requestFocus();
      figure.setText("much");
    });
    keys(KeyCode.ENTER);
    assertTrue(root.lookup("#guidance-figure").getStyleClass().contains("faulty"));
    assertEquals(4, model.values().guidanceProperty().get());
    interact(() -> ((TextField) root.lookup("#guidance-figure")).setText("7"));
    keys(KeyCode.ENTER);
    assertEquals(7, model.values().guidanceProperty().get());
    interact(() -> ((ButtonBase) root.lookup("#guidance-reset")).fire());
    assertEquals(4, model.values().guidanceProperty().get());
    focus("#variety");
    keys(KeyCode.RIGHT);
    assertTrue(model.values().imageTopKProperty().get() > 2000);
  }

  @Test
  void theShapeIsSteppedOnThePadByKeys() {
    interact(() -> ((ButtonBase) root.lookup("#shape-more")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    focus("#shape-pad");
    keys(KeyCode.RIGHT);
    Size wider = model.shape().sizeProperty().get();
    assertTrue(wider.width() > wider.height());
    keys(KeyCode.LEFT);
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
  }

  @Test
  void aPictureDroppedOnThePadGivesItsShape() {
    contexts.files.put(FILE, new DroppedFile.Photo(FILE, 400, 100));
    interact(() -> ((ButtonBase) root.lookup("#shape-more")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    interact(() -> SyntheticDrop.drop(root.lookup("#shape-pad"), FILE));
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    assertFalse(root.lookup("#drop-zones").isVisible());
  }

  @Test
  void labelsNameTheKeysThatTheArtistChose() {
    assertEquals("Ctrl ↵", sign().getText());
    Command generate = keymap.command("create.generate").orElseThrow();
    interact(() -> keymap.choose(generate, Optional.of(new KeyCodeCombination(KeyCode.F9))));
    assertEquals("F9", sign().getText());
    assertTrue(
        ((ButtonBase) root.lookup("#generate")).getTooltip().getText().startsWith("Paint (F9)"));
    write("a red sphere");
    keys(KeyCode.F9);
    assertEquals("a red sphere", PromptText.of(last().prompt()));
    interact(() -> keymap.choose(generate, Optional.empty()));
    assertFalse(sign().isVisible());
  }

  private Label sign() {
    return (Label) root.lookup("#generate .key-sign");
  }

  @Test
  void panelsFoldWithAKeyAndTheFineControlsUnfold() {
    keys(KeyCode.F6);
    assertTrue(model.draft().fineProperty().get());
    Node left = root.lookup(".side-panel.left").getParent();
    keys(KeyCode.F7);
    assertFalse(left.isVisible());
    keys(KeyCode.F7);
    assertTrue(left.isVisible());
  }
}
