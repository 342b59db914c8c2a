package studio.lumina.app.store;

import java.util.Optional;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Part;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.CodeMask;

/// How a picture is made of another one: which of its codes are drawn, the others stay. The other
/// picture lies in its upper left; where it is larger than that, it is extended.
///
/// @param mask the codes that are drawn, of the whole new picture
/// @param source the picture it is made of: tokens, or a photo whose crop names a size
/// @param pixels the file of a source that is tokens, to lay the new picture over
public record Revision(CodeMask mask, Part.Image source, Optional<Part.PhotoReference> pixels) {
  /// @throws IllegalArgumentException where the source is a photo that is not kept or has no size
  public Revision {
    if (size(source).isEmpty()) {
      throw new IllegalArgumentException("a source without a size");
    }
  }

  /// A picture made of another one.
  public Revision(CodeMask mask, Part.Image source) {
    this(mask, source, Optional.empty());
  }

  /// As a recipe tells it; what the source was is not in it.
  static Revision of(KeptCodes kept) {
    boolean[] drawn = new boolean[kept.codes().size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = !kept.keeps(i);
    }
    return new Revision(
        new CodeMask(kept.size(), drawn), new Part.Drawn(kept.size(), kept.codes()));
  }

  /// The size of the picture it is made of.
  public Size sourceSize() {
    return size(source).orElseThrow();
  }

  /// The photo, or the file, over which it is laid; empty where a recipe alone told of it.
  public Optional<Part.PhotoReference> under() {
    return source instanceof Part.PhotoReference photo ? Optional.of(photo) : pixels;
  }

  /// The codes that stay; empty until a photo is encoded.
  public Optional<KeptCodes> kept() {
    return switch (source) {
      case Part.Drawn drawn -> Optional.of(kept(drawn));
      case Part.PhotoReference photo -> photo.codes().map(this::kept);
      case Part.Photo _ -> Optional.empty();
    };
  }

  /// This with another form of its source.
  public Revision of(Part.Image other) {
    return new Revision(mask, other, pixels);
  }

  /// This with the file of its source.
  public Revision over(Part.PhotoReference file) {
    return new Revision(mask, source, Optional.of(file));
  }

  private KeptCodes kept(Part.Drawn drawn) {
    int[] ids = KeptCodes.inCorner(drawn, mask.size()).codes().ids();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = mask.codes()[i] ? KeptCodes.DRAWN : ids[i];
    }
    return new KeptCodes(mask.size(), new Tokens(ids));
  }

  private static Optional<Size> size(Part.Image image) {
    return switch (image) {
      case Part.Drawn drawn -> Optional.of(drawn.size());
      case Part.PhotoReference photo -> photo.crop().size();
      case Part.Photo _ -> Optional.empty();
    };
  }
}
