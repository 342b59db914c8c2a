package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// A picture that a command works on: one of this program with its recipe, or a photo.
///
/// @param recipe of a finished picture
record SourcePicture(PhotoInput photo, Optional<Recipe> recipe) {
  /// @throws LuminaException where there is no picture that can be read
  static SourcePicture read(Path path) {
    PhotoInput photo = PhotoInput.read(path);
    return new SourcePicture(
        photo,
        RecipePng.in(photo.file().bytes(), PhotoStore.NONE)
            .filter(Recipe::complete)
            .filter(found ->
                found.size().width() == photo.width() && found.size().height() == photo.height()));
  }

  /// The tokens that it was made of, where it was made by the model that is open: encoding its
  /// pixels would give others.
  Optional<Part.Drawn> drawn(Engine engine) {
    return recipe
        .filter(found -> found.model().equals(engine.card().name()))
        .map(found -> new Part.Drawn(found.size(), found.codes()));
  }

  /// A picture as tokens, and where they lie on its pixels.
  ///
  /// @param mark how a result of it came about
  record Placed(Part.Drawn drawn, Crop.Frame frame, Provenance mark) {}

  /// Its own tokens, or a photo encoded.
  ///
  /// @throws LuminaException where it cannot be fitted or encoded
  Placed placed(Engine engine) {
    Optional<Part.Drawn> own = drawn(engine);
    if (own.isPresent()) {
      return new Placed(
          own.get(),
          new Crop.Frame(0, 0, photo.width(), photo.height()),
          PngFile.provenance(photo.file().bytes()).orElse(Provenance.GENERATED));
    }
    Part.Drawn encoded = engine.encode(photo.file(), Crop.CENTRE);
    return new Placed(
        encoded,
        Crop.CENTRE.frame(photo.width(), photo.height(), encoded.size()),
        Provenance.EDITED);
  }

  /// For a prompt: its own tokens, or a photo encoded.
  ///
  /// @throws LuminaException where it cannot be fitted or encoded
  Part.Image image(Engine engine) {
    Optional<Part.Drawn> own = drawn(engine);
    return own.isPresent() ? own.get() : photo.encoded(engine);
  }
}
