package studio.lumina.core.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.PictureCodec;
import studio.lumina.core.image.RowDecoder;

/// A codec that paints each code as a grey square of its own number, and reads the squares' top
/// left corners back. It records its calls.
public final class FakeCodec implements PictureCodec {
  private final int codebook;
  private final List<String> calls = new ArrayList<>();

  /// @param codebook codes, at most 256
  public FakeCodec(int codebook) {
    this.codebook = codebook;
  }

  /// All calls so far: `encode`, `decode`, `rows`.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public int[] encode(Picture picture) {
    calls.add("encode");
    int columns = picture.width() / Size.CELL;
    int[] codes = new int[columns * (picture.height() / Size.CELL)];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = picture.sample(Size.CELL * (i % columns), Size.CELL * (i / columns), 0) % codebook;
    }
    return codes;
  }

  @Override
  public Picture decode(int[] codes, int columns) {
    calls.add("decode");
    return paint(codes, columns);
  }

  @Override
  public RowDecoder rows(Size size) {
    int columns = size.columns();
    return new RowDecoder() {
      private int shown;

      @Override
      public int work(int finished) {
        return finished - shown;
      }

      @Override
      public Rows decode(int[] codes) {
        calls.add("rows");
        int first = shown;
        shown = codes.length / columns;
        return new Rows(
            first, paint(Arrays.copyOfRange(codes, first * columns, codes.length), columns));
      }
    };
  }

  @Override
  public int codebook() {
    return codebook;
  }

  @Override
  public void close() {}

  private static Picture paint(int[] codes, int columns) {
    int width = columns * Size.CELL;
    int height = codes.length / columns * Size.CELL;
    byte[] samples = new byte[3 * width * height];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / 3;
      samples[i] = (byte) codes[pixel / width / Size.CELL * columns + pixel % width / Size.CELL];
    }
    return new Picture(width, height, Picture.Mode.RGB, samples);
  }
}
