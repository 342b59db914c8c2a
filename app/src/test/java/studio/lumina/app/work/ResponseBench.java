package studio.lumina.app.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.Event.CodesDrawn;
import studio.lumina.core.Event.Preview;
import studio.lumina.core.Event.RowFinished;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// How long the window takes to answer while events pour in: `ResponseBench [EVENTS-A-SECOND]
/// [SECONDS]`. Tokens come one by one, with a band of pixels for each row; every 20 ms a key is
/// posted, and the time until it is handled is what is printed.
public final class ResponseBench {
  private static final long KEY_EVERY = 20_000_000;
  private static final Size SIZE = StageScenes.SIZE;

  private final FakeStudio studio = new FakeStudio();
  private final FxFeed feed = new FxFeed(Platform::runLater);
  private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong drains = new AtomicLong();

  public static void main(String[] arguments) throws InterruptedException {
    int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    new ResponseBench().run(rate, seconds);
    Platform.exit();
  }

  private void run(int rate, int seconds) throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(1);
    Node[] stage = new Node[1];
    Platform.startup(() -> {
      stage[0] = window();
      shown.countDown();
    });
    shown.await();
    pour(rate, 3, stage[0]);
    delays.clear();
    long drawn = ((PictureStage) stage[0]).repaints();
    long framesBefore = frames.get();
    long drainsBefore = drains.get();
    long told = pour(rate, seconds, stage[0]);
    long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "events %d in %d s, deliveries %d, frames %d, repaints of the stage %d%n",
        told,
        seconds,
        drains.get() - drainsBefore,
        frames.get() - framesBefore,
        ((PictureStage) stage[0]).repaints() - drawn);
    System.out.printf(
        Locale.ROOT,
        "a key is handled after: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms (%d keys)%n",
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        sorted.length);
  }

  private Node window() {
    Theme.loadFonts();
    CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    var frame = TestContext.forgetful();
    StackPane root =
        new StackPane(
            new CreateWorkspace(
                    model, frame, new Keymap(frame.uiState()), new TileImages(model.previews()))
                .view());
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    Stage stage = new Stage();
    stage.setScene(new Scene(root, 1384, 828));
    stage.show();
    feed.listen(bulk -> {
      drains.incrementAndGet();
      studio.tell(bulk.toArray(StudioEvent[]::new));
    });
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frames.incrementAndGet();
      }
    }.start();
    Node view = root.lookup("#stage");
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> delays.add(System.nanoTime() - Long.parseLong(event.getText())));
    return view;
  }

  /// Publishes from a thread of its own, as the engine's reader does.
  private long pour(int rate, int seconds, Node target) {
    List<Preview> bands =
        java.util.stream.IntStream.range(0, SIZE.rows())
            .mapToObj(row -> StageScenes.preview(row, 1))
            .toList();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    long nextKey = begin;
    long told = 0;
    int at = 0;
    long id = 1;
    feed.publish(
        Events.began(StageScenes.entry(id, PictureEntry.State.RUNNING, 0, Optional.empty())));
    for (long now = begin; now < end; now = System.nanoTime()) {
      long due = (now - begin) / 1000 * rate / 1_000_000;
      while (told < due) {
        if (at >= SIZE.codes()) {
          at = 0; // the same picture over and over, so that only painting is measured
        }
        int row = at / SIZE.columns();
        feed.publish(
            Events.told(
                id,
                new CodesDrawn(
                    0, row, at % SIZE.columns(), Tokens.of(1), new float[] {4}, new float[] {5})));
        at++;
        told++;
        if (at % SIZE.columns() == 0) {
          feed.publish(Events.told(id, new RowFinished(0, row)));
          feed.publish(Events.told(id, bands.get(row)));
          feed.publish(new StudioEvent.Saved(id, Instant.now()));
          told += 3;
        }
      }
      if (now >= nextKey) {
        nextKey += KEY_EVERY;
        String posted = Long.toString(System.nanoTime());
        Platform.runLater(() ->
            Event.fireEvent(
                target,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", posted, KeyCode.F13, false, false, false, false)));
      }
      LockSupport.parkNanos(100_000);
    }
    return told;
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }
}
