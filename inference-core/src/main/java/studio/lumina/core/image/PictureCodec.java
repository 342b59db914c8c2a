package studio.lumina.core.image;

import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Pixels to image codes and back. One thread at a time; whoever opened it closes it.
public interface PictureCodec extends AutoCloseable {
  /// The codes of a picture whose sides are multiples of 16.
  ///
  /// @param picture RGB
  /// @return `height/16 * width/16` codes in row order, each from 0 to [#codebook] - 1
  /// @throws studio.lumina.core.torch.Cancelled when a stop was signalled
  int[] encode(Picture picture);

  /// The exact pixels of whole rows of codes.
  ///
  /// @param codes a multiple of `columns` codes in row order
  /// @param columns codes in a row
  /// @return RGB, `16 * columns` wide
  /// @throws studio.lumina.core.torch.Cancelled when a stop was signalled
  Picture decode(int[] codes, int columns);

  /// A decoder of one picture's rows as they are finished, for previews.
  ///
  /// @param size of the whole picture
  RowDecoder rows(Size size);

  /// Number of codes.
  int codebook();

  @Override
  void close();
}
