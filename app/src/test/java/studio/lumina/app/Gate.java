package studio.lumina.app;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import studio.lumina.app.work.EngineStarter;
import studio.lumina.app.work.WatchedEngine;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Steering;

/// Real engines that paint no further than a row that the test allows, so that a test can act in
/// the middle of a picture however fast the machine is.
final class Gate implements EngineStarter {
  private final EngineStarter real;
  private final Lock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private int open = Integer.MAX_VALUE;
  private int reached = -1;

  Gate(EngineStarter real) {
    this.real = real;
  }

  /// Lets pictures be painted up to a row; `row` itself waits.
  void stopBefore(int row) {
    lock.lock();
    try {
      open = row;
      reached = -1;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets everything through.
  void open() {
    stopBefore(Integer.MAX_VALUE);
  }

  /// The row that waits or was let through last, -1 before the first.
  int reached() {
    lock.lock();
    try {
      return reached;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Engine start(Opening opening, Consumer<? super LoadProgress> progress) {
    return new WatchedEngine(real.start(opening, progress)) {
      @Override
      protected Steering steered(Steering steering) {
        return (picture, row) -> {
          pass(row);
          return steering.at(picture, row);
        };
      }
    };
  }

  private void pass(int row) {
    lock.lock();
    try {
      reached = row;
      moved.signalAll();
      while (row >= open) {
        moved.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
