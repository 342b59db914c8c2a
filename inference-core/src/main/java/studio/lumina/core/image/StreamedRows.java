package studio.lumina.core.image;

import java.util.Arrays;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Rows decoded band by band. The coarsest level, which holds the attention, always sees all rows;
/// the finer ones see the band and a few rows above it, and normalise with the moments of all rows
/// so far, which are carried from call to call. Without those moments a band is off by eight grey
/// levels with the starter's codec, with them by one. The row above the band is shown again: until
/// now it lacked what comes below it.
final class StreamedRows implements RowDecoder {
  /// Rows above a band that are shown again; they are decoded along in any case.
  private static final int AGAIN = 1;

  private final VqCodec codec;
  private final RowContext context;
  private final int columns;
  private int shown;
  private float[] moments;

  /// @param context what pictures of this size need
  StreamedRows(VqCodec codec, RowContext context, int columns) {
    this.codec = codec;
    this.context = context;
    this.columns = columns;
    this.moments = codec.noMoments();
  }

  @Override
  public int work(int finished) {
    if (context.isWhole()) {
      return finished;
    }
    return finished - shown + Math.min(shown, context.rows());
  }

  @Override
  public Rows decode(int[] codes) {
    int finished = codes.length / columns;
    int first = shown;
    shown = finished;
    if (context.isWhole()) {
      return new Rows(0, codec.decode(codes, columns));
    }
    int again = Math.min(first, AGAIN);
    Picture band = band(codes, finished, first, again);
    if (first == 0) {
      return new Rows(0, band);
    }
    int top = first - again;
    if (!context.checksNext()) {
      context.trust();
      return new Rows(top, band);
    }
    Picture exact = codec.decode(codes, columns);
    return context.compare(below(band, again * Size.CELL), below(exact, first * Size.CELL))
        ? new Rows(top, band)
        : new Rows(0, exact);
  }

  private Picture band(int[] codes, int finished, int first, int again) {
    int above = Math.min(first, context.rows());
    VqCodec.Band band = codec.band(codes, columns, finished - first, above, again, moments);
    moments = band.moments();
    return band.picture();
  }

  /// A picture without its first lines.
  private static Picture below(Picture picture, int lines) {
    byte[] samples = picture.samples();
    int skipped = lines * picture.width() * picture.mode().channels();
    return new Picture(
        picture.width(),
        picture.height() - lines,
        picture.mode(),
        Arrays.copyOfRange(samples, skipped, samples.length));
  }
}
