package studio.lumina.app.chat.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.LivePreview;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Size;

/// An answer while it comes: its words and pictures so far. FX thread only, without a toolkit.
public final class LiveAnswer {
  /// A piece of the answer.
  public sealed interface Piece {}

  /// Words so far.
  public static final class Said implements Piece {
    private final StringBuilder text = new StringBuilder();

    /// All of them.
    public String text() {
      return text.toString();
    }
  }

  /// A picture so far.
  public static final class Painted implements Piece {
    private final Size size;
    private final LivePreview preview;
    private final Part.@Nullable Drawn before;
    private int rows;

    Painted(Size size, Part.@Nullable Drawn before) {
      this.size = size;
      this.before = before;
      this.preview = new LivePreview(size);
      this.rows = before == null ? 0 : before.finishedRows();
    }

    /// The size of the whole picture.
    public Size size() {
      return size;
    }

    /// Its rows as they come.
    public LivePreview preview() {
      return preview;
    }

    /// What there was of it before the answer went on; null for a new one.
    public Part.@Nullable Drawn before() {
      return before;
    }

    /// How many rows are finished.
    public int rows() {
      return rows;
    }
  }

  private final long turn;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private int read;
  private int toRead;
  private boolean begun;

  /// @param before what there was of the answer
  LiveAnswer(long turn, List<Part> before) {
    this.turn = turn;
    for (Part part : before) {
      switch (part) {
        case Part.Words(var text) -> said().text.append(text);
        case Part.Drawn drawn -> pieces.add(new Painted(drawn.size(), drawn));
        case Part.Photo _, Part.PhotoReference _ -> {}
      }
    }
  }

  /// The turn's row in the library.
  public long turn() {
    return turn;
  }

  /// What there is, in order; the same objects each time.
  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /// Whether the answer itself has begun, so that nothing is read any more.
  public boolean begun() {
    return begun;
  }

  /// Tokens read.
  public int read() {
    return read;
  }

  /// Tokens to be read before the answer; 0 while that is unknown.
  public int toRead() {
    return toRead;
  }

  /// Calls at each change.
  public void listen(Runnable changed) {
    listeners.add(changed);
  }

  /// Calls no more.
  public void ignore(Runnable changed) {
    listeners.remove(changed);
  }

  void hear(Event event) {
    switch (event) {
      case Event.Reading reading -> {
        read = reading.done();
        toRead = reading.total();
      }
      case Event.WordsAdded(var text) -> {
        begun = true;
        said().text.append(text);
      }
      case Event.PictureStarted started -> {
        begun = true;
        if (started.picture() >= paintings()) {
          pieces.add(new Painted(started.size(), null));
        }
      }
      case Event.RowFinished finished -> painting().rows = finished.row() + 1;
      case Event.Preview preview -> painting().preview.band(preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> {
        painting().preview.band(0, finished.pixels());
        painting().rows = finished.drawn().size().rows();
      }
      case Event.CodesDrawn _ -> begun = true;
      case Event.TokensAdded _ -> {}
    }
    List.copyOf(listeners).forEach(Runnable::run);
  }

  private Said said() {
    if (pieces.isEmpty() || !(pieces.getLast() instanceof Said)) {
      pieces.add(new Said());
    }
    return (Said) pieces.getLast();
  }

  private long paintings() {
    return pieces.stream().filter(Painted.class::isInstance).count();
  }

  /// The picture that is painted.
  private Painted painting() {
    return pieces.reversed().stream()
        .filter(Painted.class::isInstance)
        .map(Painted.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
