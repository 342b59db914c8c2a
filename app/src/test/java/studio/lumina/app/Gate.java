package studio.lumina.app;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import studio.lumina.app.work.WatchedEngine;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

/// Real engines that paint no further than a row that the test allows, so that a test can act in
/// the middle of a picture however fast the machine is.
final class Gate implements EngineStarter {
  private final EngineStarter real;
  private final Lock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private int open = Integer.MAX_VALUE;
  private int reached = -1;
  private int whole;
  private boolean waiting;
  private Optional<Failure> failure = Optional.empty();

  /// A row at which a picture fails.
  private record Failure(int row, Problem problem) {}

  Gate(EngineStarter real) {
    this.real = real;
  }

  /// Lets pictures be painted up to a row; `row` itself waits.
  void stopBefore(int row) {
    lock.lock();
    try {
      open = row;
      whole = 0;
      failure = Optional.empty();
      reached = -1;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets some pictures through, and the next up to a row.
  void stopBefore(int pictures, int row) {
    stopBefore(row);
    lock.lock();
    try {
      whole = pictures;
    } finally {
      lock.unlock();
    }
  }

  /// Lets pictures be painted up to a row, at which they fail.
  void failAt(int row, Problem problem) {
    open();
    lock.lock();
    try {
      failure = Optional.of(new Failure(row, problem));
    } finally {
      lock.unlock();
    }
  }

  /// Whether a picture waits at its row.
  boolean waits() {
    lock.lock();
    try {
      return waiting;
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
        boolean free = free();
        Optional<Failure> fails = failure();
        return (picture, row) -> {
          if (fails.filter(f -> row >= f.row()).isPresent()) {
            return new Steering.Steer.Stop();
          }
          if (!free) {
            pass(row);
          }
          return steering.at(picture, row);
        };
      }

      @Override
      protected void took(Session session, Turn turn) {
        failure()
            .ifPresent(f -> {
              throw new LuminaException(f.problem());
            });
      }
    };
  }

  private boolean free() {
    lock.lock();
    try {
      boolean free = whole > 0;
      whole -= free ? 1 : 0;
      return free;
    } finally {
      lock.unlock();
    }
  }

  private Optional<Failure> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  private void pass(int row) {
    lock.lock();
    try {
      reached = row;
      moved.signalAll();
      while (row >= open) {
        waiting = true;
        moved.awaitUninterruptibly();
      }
      waiting = false;
    } finally {
      lock.unlock();
    }
  }
}
