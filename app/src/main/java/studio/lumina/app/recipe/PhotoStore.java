package studio.lumina.app.recipe;

import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Where the photos inside prompts are kept: a recipe holds a photo's name, never its pixels. A
/// picture made of tokens is not among them, the recipe holds the tokens.
public interface PhotoStore {
  /// Keeps nothing and has nothing: a recipe from a stranger's file must not reach into a library.
  PhotoStore NONE =
      new PhotoStore() {
        @Override
        public String keep(Picture photo) {
          throw new UnsupportedOperationException("photos are encoded before they come here");
        }

        @Override
        public Picture read(String name) {
          throw new LuminaException(new Problem.FileMissing(name, "picture of a prompt"));
        }
      };

  /// Keeps a photo; returns its name, which follows from its content.
  ///
  /// @throws LuminaException where it cannot be written
  String keep(Picture photo);

  /// The photo of that name.
  ///
  /// @throws LuminaException where it is not there, or damaged
  Picture read(String name);
}
