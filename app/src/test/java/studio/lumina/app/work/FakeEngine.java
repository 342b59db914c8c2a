package studio.lumina.app.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import studio.lumina.core.Crop;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;

/// An engine that draws coloured blocks: each code is a hash of the seed, the guidance in force,
/// its place and the code before it, so a picture continued in the wrong place shows at once. A
/// folder whose name contains `missing` cannot be opened.
public final class FakeEngine implements Engine {
  private static final int CODEBOOK = 8192;

  private final Opening opening;
  private final FakeScript script;
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicBoolean failed = new AtomicBoolean();
  private volatile boolean closed;

  public FakeEngine(Opening opening, FakeScript script) {
    this.opening = opening;
    this.script = script;
  }

  /// Opens as a real one does, with progress.
  public static FakeEngine open(
      Opening opening, FakeScript script, Consumer<? super LoadProgress> progress) {
    progress.accept(new LoadProgress(LoadProgress.Step.CHECKING_FILES, 0.0));
    if (opening.checkpoint().contains("missing")) {
      throw new LuminaException(new Problem.FileMissing(opening.checkpoint(), "checkpoint folder"));
    }
    progress.accept(new LoadProgress(LoadProgress.Step.READY, 1.0));
    return new FakeEngine(opening, script);
  }

  @Override
  public ModelCard card() {
    return new ModelCard(
        "Fake",
        opening.checkpoint(),
        1_000,
        1,
        4096,
        128,
        Size.forTarget(128),
        Device.CPU,
        Precision.FP32,
        "fake:1",
        new Sampling(0, 4, 1, 2000, 5),
        List.of("a red circle on white"),
        List.of());
  }

  @Override
  public Session session() {
    checkOpen();
    return new FakeSession(this, Tokens.NONE);
  }

  @Override
  public Session session(Tokens tokens) {
    checkOpen();
    return new FakeSession(this, tokens);
  }

  @Override
  public Picture decode(Part.Drawn drawing) {
    checkOpen();
    if (drawing.finishedRows() == 0) {
      throw new LuminaException(new Problem.TokensInvalid("no finished row"));
    }
    return band(drawing.size(), drawing.codes(), 0, drawing.finishedRows());
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    checkOpen();
    Size size = photo.crop().size().orElse(new Size(128, 128));
    Tokens codes = Tokens.NONE;
    for (int i = 0; i < size.codes(); i++) {
      codes = codes.plus(Tokens.of((photo.picture().sample(0, 0, 0) + i) % CODEBOOK));
    }
    return new Part.Drawn(size, codes);
  }

  /// Codes that tell the file's bytes apart.
  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    checkOpen();
    Size size = crop.size().orElse(new Size(128, 128));
    int first = Math.floorMod(Arrays.hashCode(file.bytes()), CODEBOOK);
    return new Part.Drawn(
        size,
        new Tokens(IntStream.range(0, size.codes()).map(i -> (first + i) % CODEBOOK).toArray()));
  }

  @Override
  public int count(Prompt prompt) {
    checkOpen();
    return switch (prompt) {
      case Prompt.Draw draw -> 10 + draw.text().length();
      case Prompt.Chat(var parts) ->
          2
              + parts.stream()
                  .mapToInt(part -> part instanceof Part.Words words ? words.text().length() : 76)
                  .sum();
      default -> 20;
    };
  }

  /// All but the start is words.
  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    checkOpen();
    int from = tokens.size() > 0 && tokens.at(0) == 0 ? 1 : 0;
    TokenSpan words =
        new TokenSpan(TokenSpan.Kind.WORDS, from, tokens.size(), "words", Optional.empty());
    return from == 0
        ? List.of(words)
        : List.of(new TokenSpan(TokenSpan.Kind.START, 0, 1, "", Optional.empty()), words);
  }

  @Override
  public Tokens standing(Tokens tokens) {
    checkOpen();
    return tokens;
  }

  @Override
  public void close() {
    closed = true;
  }

  /// How it behaves.
  FakeScript script() {
    return script;
  }

  void checkOpen() {
    if (closed) {
      throw new LuminaException(new Problem.Closed("engine"));
    }
  }

  /// Codes drawn so far in this process, this one included.
  int drawOne() {
    return drawn.incrementAndGet();
  }

  /// Whether a problem that is due happens.
  boolean fails() {
    return !failed.getAndSet(true) || !script.once();
  }

  /// The code at `index` of a picture.
  static int code(Sampling sampling, int index, int before) {
    long hash = sampling.seed() * 0x9E3779B97F4A7C15L + index * 31L + before;
    hash += Double.doubleToLongBits(sampling.guidance()) >>> 40;
    hash ^= hash >>> 29;
    hash *= 0xBF58476D1CE4E5B9L;
    hash ^= hash >>> 32;
    return (int) Math.floorMod(hash, (long) CODEBOOK);
  }

  /// Rows as pixels: each code a block of its own colour.
  static Picture band(Size size, Tokens codes, int firstRow, int endRow) {
    int height = (endRow - firstRow) * Size.CELL;
    byte[] samples = new byte[size.width() * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < size.width(); x++) {
        int row = firstRow + y / Size.CELL;
        int code = codes.at(row * size.columns() + x / Size.CELL);
        int at = (y * size.width() + x) * 3;
        samples[at] = (byte) (code >> 5);
        samples[at + 1] = (byte) (code << 3);
        samples[at + 2] = (byte) (code * 7);
      }
    }
    return new Picture(size.width(), height, Picture.Mode.RGB, samples);
  }
}
