package studio.lumina.core.models.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A body whose every read ends after a time at most: the JDK's client bounds the wait for the
/// headers alone, and a server that falls silent would hold a reader for ever.
final class StallGuard extends FilterInputStream {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stalled downloads").factory());

  private final Duration most;
  private final AtomicBoolean stalled = new AtomicBoolean();

  StallGuard(InputStream body, Duration most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    ScheduledFuture<?> end = CLOCK.schedule(this::cut, most.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int count = super.read(bytes, offset, length);
      if (stalled.get()) {
        throw silent();
      }
      return count;
    } catch (IOException e) {
      throw stalled.get() ? silent() : e;
    } finally {
      end.cancel(false);
    }
  }

  private void cut() {
    stalled.set(true);
    Thread.ofVirtual()
        .start(() -> {
          try {
            in.close();
          } catch (IOException e) {
            stalled.set(true); // the reader is told of the silence, which is what matters
          }
        });
  }

  private IOException silent() {
    return new IOException("nothing came for " + most.toMillis() + " ms");
  }
}
