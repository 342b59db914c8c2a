package studio.lumina.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import studio.lumina.app.work.DelegatingEngine;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import sun.misc.Signal;

/// An engine in whose only turn the user presses Ctrl-C when a row is finished.
final class StoppedEngine extends DelegatingEngine {
  private final int row;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param row from 0
  StoppedEngine(Engine engine, int row) {
    super(engine);
    this.row = row;
  }

  @Override
  protected Turn reply(
      Session session, Request request, Consumer<? super Event> listener, Steering steering) {
    return session.reply(
        request,
        event -> {
          listener.accept(event);
          if (event instanceof Event.RowFinished finished && finished.row() == row) {
            Signal.raise(new Signal("INT"));
            await();
          }
        },
        steering);
  }

  @Override
  protected void stop(Session session) {
    session.stop();
    stopped.countDown();
  }

  private void await() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
