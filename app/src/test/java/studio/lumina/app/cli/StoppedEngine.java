package studio.lumina.app.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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
import sun.misc.Signal;

/// An engine in whose turns the user presses Ctrl-C when a row is finished.
///
/// @param row from 0
record StoppedEngine(Engine engine, int row) implements Engine {
  @Override
  public ModelCard card() {
    return engine.card();
  }

  @Override
  public Session session() {
    Session session = engine.session();
    CountDownLatch stopped = new CountDownLatch(1);
    return new Session() {
      @Override
      public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
        return session.reply(
            request,
            event -> {
              listener.accept(event);
              if (event instanceof Event.RowFinished finished && finished.row() == row) {
                Signal.raise(new Signal("INT"));
                await(stopped);
              }
            },
            steering);
      }

      @Override
      public void stop() {
        session.stop();
        stopped.countDown();
      }

      @Override
      public Tokens tokens() {
        return session.tokens();
      }

      @Override
      public Session fork(int length) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Session fork(Tokens tokens) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void keep() {
        session.keep();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Session session(Tokens tokens) {
    return engine.session(tokens);
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    return engine.encode(file, crop);
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
}
