package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keys;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.timeline.TimelineView;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

/// The stage and the timeline by keyboard and mouse alone.
@WindowTest
class StageKeysTest extends ApplicationTest {
  private final FakeStudio studio = new FakeStudio();
  private CreateModel model;
  private StagePane pane;

  @Override
  public void start(Stage stage) {
    Theme.loadFonts();
    model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    WorkspaceContext frame = TestContext.forgetful();
    CollapsiblePanel left = panel(frame, "left", Side.LEFT);
    pane =
        new StagePane(
            model.stageModels(),
            new StagePane.Actions(model.settings()::ofShown, () -> model.queue().hold(false)),
            new EmptyState(
                model.checkpoint(), model.stageModels(), model.prompt().textProperty(), left),
            frame,
            PictureExports.of(studio.queries(), frame),
            left.opener(),
            panel(frame, "right", Side.RIGHT).opener());
    StackPane root = new StackPane(pane, frame.overlays());
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    List<Command> commands = pane.commands();
    // As the window does it: single letters only while the stage or the timeline has the focus.
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            commands.stream()
                .filter(c -> c.key().filter(key -> key.match(event)).isPresent())
                .filter(c -> c.scope() != Command.Scope.STAGE || pane.hasKeys())
                .findFirst()
                .ifPresent(c -> {
                  c.run();
                  event.consume();
                }));
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(root, 900, 700));
    stage.show();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  @Test
  void rowsAreSteppedThroughAndTheBrushIsFoundAgain() {
    show();
    press(KeyCode.LEFT).release(KeyCode.LEFT);
    assertEquals(47, model.stageModels().timeline().playhead());
    press(KeyCode.HOME).release(KeyCode.HOME);
    assertEquals(0, model.stageModels().timeline().playhead());
    press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
    assertEquals(8, model.stageModels().timeline().playhead());
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertEquals(TimelineModel.AT_HEAD, model.stageModels().timeline().scrubProperty().get());
  }

  @Test
  void thePlayheadIsDraggedOnTheTimeline() {
    show();
    drag(lookup("#timeline").<TimelineView>query()).dropBy(60, 0);
    int dragged = model.stageModels().timeline().playhead();
    assertTrue(dragged > 20 && dragged < 40, "row " + dragged);
    assertTrue(pane.hasKeys());
  }

  @Test
  void aForkIsPreparedAndMadeByKeys() {
    show();
    press(KeyCode.LEFT).release(KeyCode.LEFT);
    press(KeyCode.F).release(KeyCode.F);
    assertTrue(model.stageModels().fork().parentProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    interact(() -> lookup("#fork-go").queryButton().fire());
    assertEquals(47, studio.requests.getFirst().drafts().getFirst().fork().orElseThrow().row());
    assertTrue(model.stageModels().fork().parentProperty().get().isEmpty());
  }

  @Test
  void escapePutsAPreparedForkAway() {
    show();
    press(KeyCode.F).release(KeyCode.F);
    WaitForAsyncUtils.waitForFxEvents();
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertTrue(model.stageModels().fork().parentProperty().get().isEmpty());
    assertTrue(studio.requests.isEmpty());
  }

  @Test
  void spacePausesAndGoesOn() {
    interact(() -> {
      studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
      studio.tell(Events.told(1, StageScenes.drawn(0)));
      pane.focusStage();
    });
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertTrue(studio.asked.contains("pause"));
    interact(
        () -> studio.tell(Events.ended(StageScenes.entry(1, State.PAUSED, 1, Optional.empty()))));
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertTrue(studio.asked.contains("resume 1"));
  }

  @Test
  void afterPausingByMouseSpaceGoesOn() {
    interact(() -> {
      studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
      studio.tell(Events.told(1, StageScenes.drawn(0)));
    });
    WaitForAsyncUtils.waitForFxEvents();
    clickOn("#pause");
    assertTrue(studio.asked.contains("pause"));
    interact(
        () -> studio.tell(Events.ended(StageScenes.entry(1, State.PAUSED, 1, Optional.empty()))));
    WaitForAsyncUtils.waitForFxEvents();
    push(KeyCode.SPACE);
    assertTrue(studio.asked.contains("resume 1"), studio.asked.toString());
    assertTrue(model.stageModels().fork().parentProperty().get().isEmpty());
  }

  @Test
  void whatRestsShowsThePlaySign() {
    assertEquals(Feather.PLAY, sign());
    interact(() -> model.stage().show(StageScenes.entry(1, State.PAUSED, 1, Optional.empty())));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Feather.PLAY, sign());
    interact(() -> {
      studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
      studio.tell(Events.told(1, StageScenes.drawn(0)));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Feather.PAUSE, sign());
  }

  private Ikon sign() {
    return ((FontIcon) lookup("#pause").queryButton().getGraphic()).getIconCode();
  }

  @Test
  void whoWritesPausesWithoutLeavingTheField() {
    interact(() -> {
      studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
      studio.tell(Events.told(1, StageScenes.drawn(0)));
      lookup("#fork").queryButton().requestFocus();
    });
    assertFalse(pane.hasKeys());
    push(KeyCode.CONTROL, KeyCode.P);
    assertTrue(studio.asked.contains("pause"));
    KeyCombination key = KeyCombination.valueOf("Shortcut+P");
    assertFalse(Keys.isForText(key));
  }

  @Test
  void zoomAndDoubtHaveKeys() {
    show();
    press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        1,
        lookup("#stage").<studio.lumina.app.control.PictureStage>query().zoomProperty().get(),
        1e-9);
    press(KeyCode.O).release(KeyCode.O);
    assertEquals(
        Optional.of(OverlayModel.Kind.SURPRISAL),
        model.stageModels().overlay().shownProperty().get());
  }

  @Test
  void lettersAreNoKeysElsewhere() {
    show();
    interact(() -> lookup("#fork").queryButton().requestFocus());
    assertFalse(pane.hasKeys());
    press(KeyCode.O).release(KeyCode.O);
    assertTrue(model.stageModels().overlay().shownProperty().get().isEmpty());
  }

  private void show() {
    interact(() -> {
      model.stage().show(StageScenes.entry(1, State.DONE, 48, Optional.empty()));
      pane.focusStage();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static CollapsiblePanel panel(WorkspaceContext frame, String name, Side side) {
    return new CollapsiblePanel(new Pane(), frame.panels().panel(name, 252, 252, 380), side);
  }
}
