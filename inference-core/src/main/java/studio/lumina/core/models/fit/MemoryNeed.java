package studio.lumina.core.models.fit;

import studio.lumina.core.Precision;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.ModelShape;

/// The memory that painting one picture with a checkpoint needs, in bytes; reckoned, not measured.
///
/// @param weights of the transformer and the codec
/// @param cache keys and values of the picture's tokens, of both guidance branches
/// @param working room for the activations of a pass and of the codec's decoder
public record MemoryNeed(long weights, long cache, long working) {
  /// Weights of the published codec, which runs in fp32.
  private static final long CODEC = 72_000_000L * Float.BYTES;

  /// Words of a prompt in tokens, as a rule.
  private static final int PROMPT = 128;

  /// The engine grows its caches by so many tokens at a time.
  private static final int BLOCK = 512;

  /// Channels of the codec's decoder at full size, and how many such layers live at once.
  private static final long DECODER_BYTES_A_PIXEL = 128L * Float.BYTES * 3;

  /// Rows that one pass reads at most, by which its activations are reckoned.
  private static final int PASS_ROWS = 512;

  /// What the native engine takes for itself.
  private static final long ENGINE = 400L << 20;

  /// All of it.
  public long total() {
    return weights + cache + working;
  }

  /// What a picture of a size needs.
  ///
  /// @param precision FP32, BF16 or FP16
  /// @param guided whether the picture is drawn with guidance, which keeps a second cache
  public static MemoryNeed of(ModelShape shape, Precision precision, Size size, boolean guided) {
    long width = bytes(precision);
    int picture = pictureTokens(size);
    long tokens = blocks(shape, PROMPT + picture) + (guided ? blocks(shape, picture) : 0);
    long cache = tokens * 2 * shape.layers() * shape.keyWidth() * width;
    long pass = (long) PASS_ROWS * (4L * shape.hidden() + 3L * shape.intermediate()) * width;
    long scores = (long) shape.vocabulary() * Float.BYTES * 8;
    long decoder = DECODER_BYTES_A_PIXEL * size.width() * size.height();
    return new MemoryNeed(
        shape.parameters() * width + CODEC, cache, ENGINE + pass + scores + decoder);
  }

  /// Tokens of a picture with its row ends, its opening and its end.
  static int pictureTokens(Size size) {
    return (size.columns() + 1) * size.rows() + Size.OPENING_TOKENS + 1;
  }

  static long bytes(Precision precision) {
    return switch (precision) {
      case FP32, AUTO -> Float.BYTES;
      case BF16, FP16 -> Short.BYTES;
    };
  }

  private static long blocks(ModelShape shape, int tokens) {
    return Math.min(shape.context(), (tokens + BLOCK - 1L) / BLOCK * BLOCK);
  }
}
