package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureCodec;
import studio.lumina.core.vocabulary.Vocabulary;

/// Pictures as tokens: photos are fitted and encoded; what the model made comes back as the tokens
/// it was made of, since encoding its pixels would give others.
final class PhotoEncoder {
  private final Vocabulary vocabulary;
  private final PictureCodec codec;
  private final List<Size> sizes;

  // A batch asks for the same photo again and again.
  private Part.@Nullable Photo lastPhoto;
  private Part.@Nullable Drawn lastDrawn;

  PhotoEncoder(Vocabulary vocabulary, PictureCodec codec, List<Size> sizes) {
    this.vocabulary = vocabulary;
    this.codec = codec;
    this.sizes = sizes;
  }

  /// The size a picture has in a conversation.
  Size size(Part.Image image) {
    return switch (image) {
      case Part.Photo(var picture, var crop) ->
          crop.size().orElseGet(() -> Fitting.choose(picture.width(), picture.height(), sizes));
      case Part.PhotoReference(_, var width, var height, var crop, var codes) ->
          codes
              .map(PictureTokens::standing)
              .or(crop::size)
              .orElseGet(() -> Fitting.choose(width, height, sizes));
      case Part.Drawn drawn -> PictureTokens.standing(drawn);
    };
  }

  /// A picture as tokens.
  Part.Drawn drawn(Part.Image image) {
    return switch (image) {
      case Part.Photo photo -> encoded(photo);
      case Part.PhotoReference reference ->
          reference
              .codes()
              .orElseThrow(() ->
                  new LuminaException(
                      new Problem.TokensInvalid(
                          "the photo " + reference.hash() + " is not encoded yet")));
      case Part.Drawn drawn -> drawn;
    };
  }

  /// A picture fitted and encoded.
  Part.Drawn encode(Picture picture, Crop crop) {
    Picture fitted = Fitting.fit(picture, crop, sizes);
    int[] tokens = Arrays.stream(codec.encode(fitted)).map(vocabulary::idOf).toArray();
    return new Part.Drawn(new Size(fitted.width(), fitted.height()), new Tokens(tokens));
  }

  private Part.Drawn encoded(Part.Photo photo) {
    Part.Drawn known = lastDrawn;
    if (known != null && photo.equals(lastPhoto)) {
      return known;
    }
    Part.Drawn drawn = encode(photo.picture(), photo.crop());
    lastPhoto = photo;
    lastDrawn = drawn;
    return drawn;
  }
}
