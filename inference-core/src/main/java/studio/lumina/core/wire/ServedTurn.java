package studio.lumina.core.wire;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;

/// A turn served to the studio: passes events on, asks how to go on and waits for the answer. Taken
/// on the engine's thread; [#stop] and [#steer] come from the reader's.
final class ServedTurn {
  private final WireCommand.Reply command;
  private final Consumer<? super WireAnswer> answers;
  private final BlockingQueue<Steering.Steer> steers = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Session session;

  ServedTurn(WireCommand.Reply command, Consumer<? super WireAnswer> answers) {
    this.command = command;
    this.answers = answers;
  }

  long call() {
    return command.call();
  }

  long session() {
    return command.session();
  }

  WireAnswer takeWith(Session taker) {
    session = taker;
    return new WireAnswer.Took(call(), taker.reply(command.request(), this::tell, this::ask));
  }

  void steer(Steering.Steer steer) {
    steers.add(steer);
  }

  /// Takes effect also where the turn has not begun yet.
  void stop() {
    stopped = true;
    steers.add(new Steering.Steer.Stop());
    Session taker = session;
    if (taker != null) {
      taker.stop();
    }
  }

  private void tell(Event event) {
    answers.accept(new WireAnswer.Told(call(), event));
    Session taker = session;
    // A stop that came before the turn began found nothing to stop.
    if (stopped && taker != null) {
      taker.stop();
    }
  }

  private Steering.Steer ask(int picture, int row) {
    if (stopped) {
      return new Steering.Steer.Stop();
    }
    answers.accept(new WireAnswer.Asked(call(), picture, row));
    try {
      return steers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Steering.Steer.Stop();
    }
  }
}
