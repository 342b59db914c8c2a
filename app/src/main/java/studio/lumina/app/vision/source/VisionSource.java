package studio.lumina.app.vision.source;

import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;

/// A picture that Vision works on.
public sealed interface VisionSource {
  /// What a person calls it.
  String name();

  /// Names it in memory: the same for the same picture.
  String key();

  /// Pixels.
  int width();

  /// Pixels.
  int height();

  /// It as it goes into a prompt.
  ///
  /// @param crop how a photo is laid onto a size
  Part.Image image(Crop crop);

  /// Whether a picture of a prompt is this, under whatever crop.
  boolean isIn(Part.Image image);

  /// A photo from outside.
  ///
  /// @param photo the reference to it
  /// @param preview it in small
  record Photo(String name, Part.PhotoReference photo, Picture preview) implements VisionSource {
    @Override
    public String key() {
      return "photo " + photo.hash();
    }

    @Override
    public int width() {
      return photo.width();
    }

    @Override
    public int height() {
      return photo.height();
    }

    @Override
    public Part.Image image(Crop crop) {
      return photo.cropped(crop);
    }

    @Override
    public boolean isIn(Part.Image image) {
      return image instanceof Part.PhotoReference other && other.hash().equals(photo.hash());
    }
  }

  /// A picture that the model painted: its tokens go into prompts as they are.
  record Painted(PictureEntry entry) implements VisionSource {
    @Override
    public String name() {
      return PromptText.of(entry.prompt());
    }

    @Override
    public String key() {
      return "picture " + entry.id();
    }

    @Override
    public int width() {
      return entry.size().width();
    }

    @Override
    public int height() {
      return entry.size().height();
    }

    @Override
    public Part.Image image(Crop crop) {
      return new Part.Drawn(entry.size(), entry.codes());
    }

    @Override
    public boolean isIn(Part.Image image) {
      return image.equals(image(Crop.CENTRE));
    }
  }
}
