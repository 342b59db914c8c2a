package studio.lumina.core.decode;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.torch.CancelSignal;
import studio.lumina.core.torch.Cancelled;

/// Lets a decoder's threads compute one after the other, in the order in which they came, and
/// questions that need no computation pass them; nothing is begun once it is closed. Any thread.
final class ComputationLock {
  private final CancelSignal signal;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Object asking = new Object();
  private volatile boolean closed;

  /// @param signal lowered before each computation
  ComputationLock(CancelSignal signal) {
    this.signal = signal;
  }

  /// Computes alone.
  ///
  /// @throws LuminaException with [Problem.Closed] after [#close] or where the computation was
  ///   stopped; with what [#failure] makes of anything else that is thrown
  <T> T alone(Supplier<T> computation) {
    lock.lock();
    try {
      checkOpen();
      signal.lower();
      return computation.get();
    } catch (Cancelled cancelled) {
      throw new LuminaException(new Problem.Closed("engine"), cancelled);
    } catch (LuminaException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      throw failure(e);
    } finally {
      lock.unlock();
    }
  }

  /// Answers a question beside whatever computes.
  ///
  /// @throws LuminaException with [Problem.Closed] after [#close]
  <T> T beside(Supplier<T> question) {
    synchronized (asking) {
      checkOpen();
      return question.get();
    }
  }

  /// Lets nothing be begun any more. Questions that were being answered have their answers; a
  /// computation may still be in progress.
  void close() {
    synchronized (asking) {
      closed = true;
    }
  }

  /// Held while something is computed.
  ReentrantLock lock() {
    return lock;
  }

  /// What else may go wrong, as a problem: this is the edge of the engine.
  static LuminaException failure(Throwable cause) {
    Problem problem =
        cause instanceof OutOfMemoryError
            ? new Problem.OutOfMemory(Device.CPU, 0, Runtime.getRuntime().freeMemory())
            : new Problem.ComputationFailed(cause.toString());
    return new LuminaException(problem, cause);
  }

  private void checkOpen() {
    if (closed) {
      throw new LuminaException(new Problem.Closed("engine"));
    }
  }
}
