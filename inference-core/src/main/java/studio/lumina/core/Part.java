package studio.lumina.core;

import java.util.Optional;

/// A piece of a conversation.
public sealed interface Part {
  /// Words; a special token's spelling in them is plain text.
  record Words(String text) implements Part {}

  /// A picture: pixels, a reference to a kept photo, or the tokens it was made of.
  sealed interface Image extends Part {}

  /// Pixels from outside, to be fitted and encoded at once. Never part of a prompt that is kept;
  /// that holds a [PhotoReference].
  record Photo(Picture picture, Crop crop) implements Image {}

  /// A photo that is kept elsewhere, under the hash of its content: what a job or a recipe holds of
  /// it. An engine takes it once its codes are there; see [Engine#encode(PhotoFile, Crop)].
  ///
  /// @param hash SHA-256 of the photo's file, 64 lower-case hexadecimal digits
  /// @param width pixels of the photo, upright
  /// @param height pixels of the photo, upright
  /// @param crop how it is laid onto a size that the model knows
  /// @param codes the fitted photo as image tokens, once it was encoded
  record PhotoReference(String hash, int width, int height, Crop crop, Optional<Drawn> codes)
      implements Image {
    /// @throws IllegalArgumentException where `hash` is no SHA-256 or a side is not positive
    public PhotoReference {
      if (!hash.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("hash " + hash);
      }
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("a photo of " + width + " x " + height);
      }
    }

    /// This photo, encoded.
    public PhotoReference encoded(Drawn drawn) {
      return new PhotoReference(hash, width, height, crop, Optional.of(drawn));
    }

    /// This photo under another crop, to be encoded anew.
    public PhotoReference cropped(Crop other) {
      return new PhotoReference(hash, width, height, other, Optional.empty());
    }
  }

  /// A picture the model made (or an encoded photo) as image tokens, which later turns reuse.
  ///
  /// @param size the whole picture's size
  /// @param codes image token ids in row order without row ends; fewer than `size.codes()` where
  ///   the picture was stopped early
  record Drawn(Size size, Tokens codes) implements Image {
    /// @throws IllegalArgumentException where there are more codes than the size holds
    public Drawn {
      if (codes.size() > size.codes()) {
        throw new IllegalArgumentException(codes.size() + " codes for " + size);
      }
    }

    /// Rows that are complete.
    public int finishedRows() {
      return codes.size() / size.columns();
    }

    /// Whether every row is there.
    public boolean complete() {
      return codes.size() == size.codes();
    }
  }
}
