package studio.lumina.app.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.app.work.engine.MemoryFit;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.LuminaException;

/// A studio and a window that only listens.
final class Listening implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final ExecutorService fx = Executors.newSingleThreadExecutor();
  private final BlockingQueue<StudioEvent> news = new LinkedBlockingQueue<>();
  private final List<StudioEvent> heard = new ArrayList<>();
  private final Studio studio;

  Listening(Path folder, EngineStarter starter) {
    this(folder, starter, Clock.systemUTC(), Wakefulness.NONE);
  }

  Listening(Path folder, EngineStarter starter, Clock clock, Wakefulness wakefulness) {
    this(folder, starter, MemoryFit.ALWAYS, clock, wakefulness);
  }

  Listening(
      Path folder, EngineStarter starter, MemoryFit memory, Clock clock, Wakefulness wakefulness) {
    Library library = Library.open(new Folders(folder));
    studio = new Studio(library, starter, memory, fx, clock, wakefulness);
    studio.events().listen(news::addAll);
  }

  /// Engines in this process.
  static EngineStarter local(FakeScript script) {
    return (opening, progress) -> FakeEngine.open(opening, script, progress);
  }

  Studio studio() {
    return studio;
  }

  /// Waits for the answer to a question.
  <T> T answer(CompletionStage<T> asked) throws InterruptedException {
    try {
      return asked.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LuminaException known) {
        throw known;
      }
      throw new AssertionError(e);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer after " + heard, e);
    }
  }

  /// A picture with everything that is known of it.
  PictureEntry entry(long id) {
    try {
      return answer(studio.queries().entry(id));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// The newest pictures.
  List<PictureSummary> recent(int limit) throws InterruptedException {
    return answer(studio.queries().recent(Optional.empty(), limit)).pictures();
  }

  /// Waits for news of a kind; what came before it is passed over.
  <T extends StudioEvent> T await(Class<T> kind) throws InterruptedException {
    return await(kind, one -> true);
  }

  <T extends StudioEvent> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
    while (true) {
      StudioEvent next = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " after " + heard);
      }
      heard.add(next);
      if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
        return kind.cast(next);
      }
    }
  }

  /// The latest of a kind, where it is as wanted; else waits for one that is.
  <T extends StudioEvent> T latest(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
    List<T> all = heard(kind);
    return !all.isEmpty() && wanted.test(all.getLast()) ? all.getLast() : await(kind, wanted);
  }

  /// All of a kind passed over or waited for so far.
  <T extends StudioEvent> List<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() {
    studio.close();
    fx.shutdown();
  }
}
