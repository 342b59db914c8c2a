package studio.lumina.app.stage;

import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Event;
import studio.lumina.core.Size;

/// Surprisal and entropy of each of a picture's image tokens; they grow while it is painted. FX
/// thread only.
public final class StageTokens {
  private final Size size;
  private final float[] surprisal; // (rows * columns), bits
  private final float[] entropy; // (rows * columns), bits
  private int count;

  private StageTokens(Size size) {
    this.size = size;
    this.surprisal = new float[size.codes()];
    this.entropy = new float[size.codes()];
  }

  /// Those that a picture has.
  static StageTokens of(PictureEntry entry) {
    StageTokens tokens = new StageTokens(entry.size());
    tokens.put(0, entry.surprisal(), entry.entropy());
    return tokens;
  }

  /// Takes in what was drawn; what was there from that token on is replaced.
  void add(Event.CodesDrawn drawn) {
    put(drawn.row() * size.columns() + drawn.column(), drawn.surprisal(), drawn.entropy());
  }

  Size size() {
    return size;
  }

  /// Tokens so far.
  int count() {
    return count;
  }

  /// Rows that are complete.
  public int finishedRows() {
    return count / size.columns();
  }

  /// Whether the token at a row and column is there.
  public boolean has(int row, int column) {
    return row >= 0
        && column >= 0
        && column < size.columns()
        && row * size.columns() + column < count;
  }

  /// Bits of one token.
  public double bits(OverlayModel.Kind kind, int row, int column) {
    return numbers(kind)[row * size.columns() + column];
  }

  /// Mean bits of a row's tokens so far; 0 where it has none.
  public double mean(OverlayModel.Kind kind, int row) {
    int from = row * size.columns();
    int to = Math.min(count, from + size.columns());
    float[] numbers = numbers(kind);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += numbers[i];
    }
    return to > from ? sum / (to - from) : 0;
  }

  private float[] numbers(OverlayModel.Kind kind) {
    return switch (kind) {
      case SURPRISAL -> surprisal;
      case UNCERTAINTY -> entropy;
    };
  }

  private void put(int at, float[] surprisals, float[] entropies) {
    int length = Math.min(surprisals.length, surprisal.length - at);
    if (at >= 0 && length > 0) {
      System.arraycopy(surprisals, 0, surprisal, at, length);
      System.arraycopy(entropies, 0, entropy, at, length);
    }
    count = Math.clamp(at + length, 0, surprisal.length);
  }
}
