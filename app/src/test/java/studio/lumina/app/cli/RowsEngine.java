package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import studio.lumina.core.Continuation;
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
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// An engine that paints 64 x 64 at once, code `i` being `100 + i`; at a row of its choice this
/// process gets a signal, and the turn lasts until it is stopped.
final class RowsEngine implements Engine {
  static final Size SIZE = new Size(64, 64);

  private final int signalRow;
  private final String signal;
  final List<Request> asked = new ArrayList<>();
  boolean closed;

  /// One that is never interrupted.
  RowsEngine() {
    this("INT", Integer.MAX_VALUE);
  }

  /// @param signal its name, without `SIG`
  /// @param row before which row it comes
  RowsEngine(String signal, int row) {
    this.signal = signal;
    this.signalRow = row;
  }

  /// Whether this process was started so that it hears a signal.
  static boolean hears(String name) {
    Signal signal = new Signal(name);
    SignalHandler usual = Signal.handle(signal, _ -> {});
    Signal.handle(signal, usual);
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
        64,
        List.of(SIZE),
        Device.CPU,
        Precision.FP32,
        "fake:1",
        new Sampling(0, 4, 1, 2000, 5),
        List.of(),
        List.of());
  }

  @Override
  public Session session() {
    return new RowsSession();
  }

  private final class RowsSession implements Session {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
      asked.add(request);
      Tokens codes = request.from().map(Continuation::codes).orElse(Tokens.NONE);
      listener.accept(new Event.PictureStarted(0, SIZE));
      while (codes.size() < SIZE.codes()) {
        int row = codes.size() / SIZE.columns();
        if (row == signalRow) {
          Signal.raise(new Signal(signal));
          await();
          return turn(request, codes, Turn.Finish.STOPPED);
        }
        int[] ids = new int[SIZE.columns()];
        float[] numbers = new float[SIZE.columns()];
        for (int i = 0; i < ids.length; i++) {
          ids[i] = 100 + codes.size() + i;
          numbers[i] = codes.size() + i + 0.5f;
        }
        codes = codes.plus(new Tokens(ids));
        listener.accept(new Event.CodesDrawn(0, row, 0, new Tokens(ids), numbers, numbers));
        listener.accept(new Event.RowFinished(0, row));
      }
      Part.Drawn drawn = new Part.Drawn(SIZE, codes);
      listener.accept(new Event.PictureFinished(0, decode(drawn), drawn));
      return turn(request, codes, Turn.Finish.ENDED);
    }

    private void await() {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private Turn turn(Request request, Tokens codes, Turn.Finish finish) {
      return new Turn(
          List.of(new Part.Drawn(SIZE, codes)),
          finish,
          codes,
          codes,
          List.of(
              request
                  .from()
                  .map(Continuation::schedule)
                  .orElseGet(() -> RowSchedule.constant(request.prompt(), request.sampling()))),
          new Turn.Usage(1, 0, codes.size()),
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
    public Session fork(Tokens tokens) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep() {}

    @Override
    public void close() {}
  }

  /// Every row as grey as its number.
  @Override
  public Session session(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    return new Part.Drawn(SIZE, Tokens.of(7, 8, 9));
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    int rows = drawn.finishedRows();
    byte[] samples = new byte[SIZE.width() * rows * Size.CELL * 3];
    int row = SIZE.width() * Size.CELL * 3;
    for (int i = 0; i < rows; i++) {
      Arrays.fill(samples, i * row, (i + 1) * row, (byte) i);
    }
    return new Picture(SIZE.width(), rows * Size.CELL, Picture.Mode.RGB, samples);
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    return new Part.Drawn(SIZE, Tokens.of(7, 8, 9));
  }

  @Override
  public int count(Prompt prompt) {
    return 1;
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Tokens standing(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    closed = true;
  }

  /// The last turn that was asked for.
  Optional<Request> last() {
    return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
  }

  /// An engine that is used by one command after the other.
  Opener opener() {
    return (opening, progress) -> this;
  }
}
