package studio.lumina.app.work;

import java.util.function.Consumer;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

/// An engine whose events and turns a test sees as they come.
public class WatchedEngine extends DelegatingEngine {
  public WatchedEngine(Engine engine) {
    super(engine);
  }

  /// Before an event is told.
  protected void told(Event event) {}

  /// After a turn.
  protected void took(Session session, Turn turn) {}

  /// The steering that it asks in place of `steering`.
  protected Steering steered(Steering steering) {
    return steering;
  }

  @Override
  protected Turn reply(
      Session session, Request request, Consumer<? super Event> listener, Steering steering) {
    Turn turn =
        session.reply(
            request,
            event -> {
              told(event);
              listener.accept(event);
            },
            steered(steering));
    took(session, turn);
    return turn;
  }
}
