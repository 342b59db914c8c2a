package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.engine.MemoryFit;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.Event;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// A made-up engine draws as fast as it can, which is far beyond ten thousand tokens a second; the
/// window is asked to do something once at a time, and paints once a frame.
@WindowTest
@Timeout(180)
class BusyWindowTest extends ApplicationTest {
  private static final String DRAIN = "studio.lumina.app.work.feed.FxFeed";
  private static final Size SIZE = new Size(1024, 1024);
  private static final int PICTURES = 5;

  @TempDir Path folder;

  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger drains = new AtomicInteger();
  private final AtomicInteger codes = new AtomicInteger();
  private final AtomicLong frames = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(PICTURES);
  private Studio studio;
  private CreateModel model;
  private PictureStage stage;

  @Override
  public void start(Stage window) {
    studio =
        new Studio(
            Library.open(new Folders(folder)),
            Listening.local(FakeScript.QUICK),
            MemoryFit.ALWAYS,
            this::later,
            Clock.systemUTC(),
            Wakefulness.NONE);
    model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    var frame = TestContext.forgetful();
    StackPane root =
        new StackPane(
            new CreateWorkspace(
                    model, frame, new Keymap(frame.uiState()), new TileImages(model.previews()))
                .view());
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    window.setScene(new Scene(root, 1280, 820));
    window.show();
    stage = (PictureStage) root.lookup("#stage");
    studio.events().listen(bulk -> bulk.forEach(this::hear));
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frames.incrementAndGet();
      }
    }.start();
  }

  @Override
  public void stop() {
    studio.close();
  }

  /// Counts the deliveries of events that wait; answers to questions come beside them.
  private void later(Runnable task) {
    if (!task.getClass().getName().startsWith(DRAIN)) {
      Platform.runLater(task);
      return;
    }
    drains.incrementAndGet();
    most.accumulateAndGet(pending.incrementAndGet(), Math::max);
    Platform.runLater(() -> {
      pending.decrementAndGet();
      task.run();
    });
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Told(var _, long _, Event.CodesDrawn drawn) ->
          codes.addAndGet(drawn.codes().size());
      case StudioEvent.Ended _ -> ended.countDown();
      default -> {}
    }
  }

  @Test
  void atMostOneDrainIsPendingAndTheStageIsPaintedOnceAFrame() throws Exception {
    studio.models().open(Pictures.OPENING);
    long framesBefore = frames.get();
    long paintedBefore = stage.repaints();
    for (int i = 0; i < PICTURES; i++) {
      studio
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(
                  GenerationRequest.Draft.of(
                      new Prompt.Draw("a red circle", SIZE), Pictures.SAMPLING.withSeed(i))));
    }
    assertTrue(ended.await(150, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(PICTURES * SIZE.codes(), codes.get());
    assertTrue(drains.get() > 0, "deliveries are known by their class");
    assertEquals(1, most.get());
    long painted = stage.repaints() - paintedBefore;
    long shown = frames.get() - framesBefore;
    assertTrue(painted > 0 && painted <= shown + 1, painted + " repaints in " + shown + " frames");
    assertEquals(SIZE.codes(), model.stage().shownProperty().get().orElseThrow().codes().size());
  }
}
