package studio.lumina.app.store;

/// A thread of the library that works beside everything else, at the lowest priority, once. Its
/// work looks at [#isClosed] between its steps; who closes the library waits for the step.
final class BackgroundThread implements AutoCloseable {
  private final Thread thread;
  private volatile boolean closed;

  BackgroundThread(String name, Runnable work) {
    thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  void start() {
    thread.start();
  }

  /// Whether the work is to end.
  boolean isClosed() {
    return closed;
  }

  /// Waits until the work has come to its end by itself.
  void await() throws InterruptedException {
    thread.join();
  }

  /// Has the work end and waits for it.
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
