package studio.lumina.core;

/// A piece of a conversation.
public sealed interface Part {
  /// Words; a special token's spelling in them is plain text.
  record Words(String text) implements Part {}

  /// A picture, as pixels or as the tokens it was made of.
  sealed interface Image extends Part {}

  /// Pixels from outside, to be fitted and encoded.
  record Photo(Picture picture, Crop crop) implements Image {}

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
