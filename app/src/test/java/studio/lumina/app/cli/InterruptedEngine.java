package studio.lumina.app.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import studio.lumina.core.Crop;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// An engine in the middle of whose only turn the user presses Ctrl-C; the turn lasts until it is
/// stopped.
final class InterruptedEngine implements Engine {
  private static final Signal CTRL_C = new Signal("INT");

  boolean closed;

  /// Whether this process was started so that it hears Ctrl-C.
  static boolean hears() {
    SignalHandler usual = Signal.handle(CTRL_C, signal -> {});
    Signal.handle(CTRL_C, usual);
    return usual != SignalHandler.SIG_IGN;
  }

  @Override
  public ModelCard card() {
    return new ModelCard(
        "none",
        "nowhere",
        1,
        1,
        4096,
        128,
        List.of(new Size(128, 128)),
        Device.CPU,
        Precision.FP32,
        "fake:1",
        new Sampling(0, 4, 1, 2000, 5),
        List.of(),
        List.of());
  }

  @Override
  public Session session() {
    CountDownLatch stopped = new CountDownLatch(1);
    return new Session() {
      @Override
      public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
        listener.accept(new Event.PictureStarted(0, new Size(128, 128)));
        Signal.raise(CTRL_C);
        try {
          stopped.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return new Turn(
            List.of(new Part.Drawn(new Size(128, 128), Tokens.NONE)),
            Turn.Finish.STOPPED,
            Tokens.NONE,
            Tokens.NONE,
            List.of(),
            new Turn.Usage(1, 0, 0),
            "fake:1");
      }

      @Override
      public void stop() {
        stopped.countDown();
      }

      @Override
      public Tokens tokens() {
        return Tokens.NONE;
      }

      @Override
      public Session fork(int length) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void keep() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public Session session(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int count(Prompt prompt) {
    return 1;
  }

  @Override
  public void close() {
    closed = true;
  }
}
