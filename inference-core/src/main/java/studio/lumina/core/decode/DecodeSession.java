package studio.lumina.core.decode;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A conversation with the model in this process. Turns of all sessions of a [Decoder] wait for
/// each other.
final class DecodeSession implements Session {
  private final Decoder decoder;
  private final ConversationCache conversation;
  private final StopRelay stopping;
  private TurnRunner.@Nullable Taken waiting;
  private boolean closed;

  DecodeSession(Decoder decoder, ConversationCache conversation) {
    this.decoder = decoder;
    this.conversation = conversation;
    this.stopping = new StopRelay(decoder.signal());
  }

  @Override
  public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
    stopping.begin();
    decoder.lock().lock();
    try {
      checkOpen();
      waiting = null;
      stopping.compute();
      TurnRunner.Taken taken =
          new TurnRunner(decoder, conversation).take(request, listener, steering);
      if (taken.turn().finish() == Turn.Finish.ENDED) {
        conversation.join(taken.ids(), taken.held());
      } else {
        waiting = taken;
      }
      return taken.turn();
    } catch (LuminaException e) {
      if (e.problem() instanceof Problem.OutOfMemory) {
        decoder.prompts().close();
      }
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      throw ComputationLock.failure(e);
    } finally {
      stopping.end();
      decoder.lock().unlock();
    }
  }

  @Override
  public void stop() {
    stopping.ask();
  }

  @Override
  public void keep() {
    decoder.lock().lock();
    try {
      TurnRunner.Taken taken = waiting;
      if (taken == null) {
        throw new IllegalStateException("no turn waits to be kept");
      }
      waiting = null;
      if (taken.ids().length > 0) {
        conversation.join(taken.ids(), taken.held());
      }
    } finally {
      decoder.lock().unlock();
    }
  }

  @Override
  public Tokens tokens() {
    return decoder.alone(() -> {
      checkOpen();
      return new Tokens(conversation.ids());
    });
  }

  @Override
  public Session fork(int length) {
    return decoder.open(() -> {
      checkOpen();
      return conversation.fork(length);
    });
  }

  @Override
  public Session fork(Tokens tokens) {
    decoder.checkRoom(tokens);
    return decoder.open(() -> {
      checkOpen();
      return conversation.fork(tokens.ids());
    });
  }

  private void checkOpen() {
    if (closed) {
      throw new LuminaException(new Problem.Closed("session"));
    }
  }

  /// Ends the turn in progress, if any, and waits for it.
  @Override
  public void close() {
    stopping.ask();
    decoder.lock().lock();
    try {
      closed = true;
      waiting = null;
      conversation.close();
      decoder.forget(this);
    } finally {
      decoder.lock().unlock();
    }
  }
}
