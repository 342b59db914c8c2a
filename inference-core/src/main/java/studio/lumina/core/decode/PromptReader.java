package studio.lumina.core.decode;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.torch.CancelSignal;
import studio.lumina.core.torch.Cancelled;

/// Reads a turn's prompt, and tells how far it has come. While a long read is in progress a second
/// thread tells, and the turn's own waits for it: events stay in order, one at a time.
final class PromptReader {
  private static final long INTERVAL_MILLIS = 400;

  /// Nothing is drawn: only the feeding matters.
  private static final TokenSampling FED =
      new TokenSampling(
          1,
          1,
          1,
          new TokenSampling.Allowed.All(),
          Set.of(),
          new TokenSampling.Noise(0, TokenSampling.Noise.TEXT, 0, 0, 0));

  private final LanguageModel model;
  private final CancelSignal signal;
  private final Consumer<? super Event> listener;
  private int done;
  private int total;

  PromptReader(LanguageModel model, CancelSignal signal, Consumer<? super Event> listener) {
    this.model = model;
    this.signal = signal;
    this.listener = listener;
  }

  /// Counts from 0 to `ids`.
  void expect(int ids) {
    done = 0;
    total = ids;
    if (ids > 0) {
      tell(0);
    }
  }

  /// Reads ids, in passes cut as [LanguageModel#read] cuts them.
  void read(Branch branch, int[] ids) {
    if (signal.raised()) {
      throw new Cancelled();
    }
    signal.restart();
    watched(() -> model.read(branch, ids));
    advance(ids.length);
  }

  /// Feeds words of an earlier reply one by one, in the pass in which drawn ids are fed.
  void feed(Branch branch, int[] words) {
    if (words.length == 0) {
      return;
    }
    int before = branch.length();
    model.extend(branch, null, words, 0, FED);
    if (branch.length() < before + words.length) {
      CachePasses.trim(branch, before);
      throw new Cancelled();
    }
    advance(words.length);
  }

  /// Counts ids read otherwise.
  void advance(int ids) {
    done += ids;
    total = Math.max(total, done);
    tell(done);
  }

  private void tell(int now) {
    listener.accept(new Event.Reading(now, total));
  }

  private void watched(Runnable reading) {
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Thread watcher = Thread.ofVirtual().start(() -> watch(over, failure));
    try {
      reading.run();
    } finally {
      over.countDown();
      join(watcher);
    }
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private void watch(CountDownLatch over, AtomicReference<@Nullable RuntimeException> failure) {
    int told = 0;
    try {
      while (!over.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
        int progress = signal.progress();
        if (progress > told && done + progress < total) {
          told = progress;
          tell(done + progress);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The listener's own failure belongs to the thread that takes the turn.
      failure.set(e);
    }
  }

  private static void join(Thread watcher) {
    boolean interrupted = false;
    while (true) {
      try {
        watcher.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
