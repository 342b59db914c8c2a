package studio.lumina.app;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import studio.lumina.app.work.EngineStarter;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
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
    return new GatedEngine(real.start(opening, progress));
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

  private final class GatedEngine implements Engine {
    private final Engine engine;

    GatedEngine(Engine engine) {
      this.engine = engine;
    }

    @Override
    public ModelCard card() {
      return engine.card();
    }

    @Override
    public Session session() {
      return new GatedSession(engine.session());
    }

    @Override
    public Picture decode(Part.Drawn drawn) {
      return engine.decode(drawn);
    }

    @Override
    public Part.Drawn encode(Part.Photo photo) {
      return engine.encode(photo);
    }

    @Override
    public int count(Prompt prompt) {
      return engine.count(prompt);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  private final class GatedSession implements Session {
    private final Session session;

    GatedSession(Session session) {
      this.session = session;
    }

    @Override
    public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
      return session.reply(
          request,
          listener,
          (picture, row) -> {
            pass(row);
            return steering.at(picture, row);
          });
    }

    @Override
    public void stop() {
      session.stop();
    }

    @Override
    public void keep() {
      session.keep();
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
