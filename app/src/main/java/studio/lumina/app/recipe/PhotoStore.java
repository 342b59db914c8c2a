package studio.lumina.app.recipe;

import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// Where the photos inside prompts are kept: a recipe holds a reference to a photo, never its
/// pixels. A picture made of tokens is not among them, the recipe holds the tokens.
public interface PhotoStore {
  /// Keeps nothing and has nothing: a recipe from a stranger's file must not reach into a library.
  PhotoStore NONE =
      new PhotoStore() {
        @Override
        public Part.PhotoReference reference(Part.Photo photo) {
          throw new UnsupportedOperationException("photos are encoded before they come here");
        }

        @Override
        public Part.PhotoReference named(String name, Crop crop) {
          throw new LuminaException(new Problem.FileMissing(name, "picture of a prompt"));
        }
      };

  /// Keeps a photo; returns the reference to it, which follows from its content.
  ///
  /// @throws LuminaException where it cannot be written
  Part.PhotoReference reference(Part.Photo photo);

  /// The photo that prompts of the first format name by its file. Its file is not needed for that.
  ///
  /// @throws LuminaException where that is no name of a photo, or there are none here
  Part.PhotoReference named(String name, Crop crop);
}
