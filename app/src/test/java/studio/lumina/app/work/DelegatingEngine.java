package studio.lumina.app.work;

import java.util.List;
import java.util.function.Consumer;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// An engine that hands every call to another one; a test overrides how a turn is run or stopped.
public class DelegatingEngine implements Engine {
  private final Engine engine;

  public DelegatingEngine(Engine engine) {
    this.engine = engine;
  }

  /// Runs a turn.
  protected Turn reply(
      Session session, Request request, Consumer<? super Event> listener, Steering steering) {
    return session.reply(request, listener, steering);
  }

  /// Stops a turn.
  protected void stop(Session session) {
    session.stop();
  }

  @Override
  public ModelCard card() {
    return engine.card();
  }

  @Override
  public Session session() {
    return new DelegatingSession(engine.session());
  }

  @Override
  public Session session(Tokens tokens) {
    return new DelegatingSession(engine.session(tokens));
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
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    return engine.encode(file, crop);
  }

  @Override
  public int count(Prompt prompt) {
    return engine.count(prompt);
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    return engine.spans(tokens);
  }

  @Override
  public Tokens standing(Tokens tokens) {
    return engine.standing(tokens);
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class DelegatingSession implements Session {
    private final Session session;

    DelegatingSession(Session session) {
      this.session = session;
    }

    @Override
    public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
      return DelegatingEngine.this.reply(session, request, listener, steering);
    }

    @Override
    public void stop() {
      DelegatingEngine.this.stop(session);
    }

    @Override
    public Tokens tokens() {
      return session.tokens();
    }

    @Override
    public Session fork(int length) {
      return new DelegatingSession(session.fork(length));
    }

    @Override
    public Session fork(Tokens tokens) {
      return new DelegatingSession(session.fork(tokens));
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
