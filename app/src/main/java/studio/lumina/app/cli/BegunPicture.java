package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// A picture file that is not finished, with all that is needed to finish it.
///
/// @param mark how the picture came about
record BegunPicture(Path file, Recipe recipe, Provenance mark) {
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.FromNewerVersion], or [Problem.SettingInvalid] where there is nothing to go on with
  static BegunPicture in(Path file) {
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture to go on with"));
    }
    byte[] png;
    try {
      png = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
    Recipe recipe =
        RecipePng.in(png, PhotoStore.NONE)
            .orElseThrow(
                () -> unfit(file, "a PNG file with the recipe of a picture that was stopped"));
    if (recipe.complete()) {
      throw unfit(file, "a picture that was stopped; this one is finished");
    }
    return new BegunPicture(
        file, recipe, PngFile.provenance(png).orElseGet(() -> Provenance.of(recipe.prompt())));
  }

  /// What is left to paint.
  ///
  /// @throws LuminaException with [Problem.SettingInvalid] where another model is open
  Painting on(ModelCard card, Console console) {
    if (!card.name().equals(recipe.model())) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "--model",
              card.name(),
              "the model that the picture was begun with, " + recipe.model()));
    }
    if (!card.numericsKey().equals(recipe.numericsKey())) {
      console.remark(
          "lumina: the picture was begun under other numerics ("
              + recipe.numericsKey()
              + "); it goes on, but may not be the same to the last bit.");
    }
    return new Painting(recipe.prompt(), recipe.sampling(), mark, Optional.of(recipe));
  }

  private static LuminaException unfit(Path file, String expected) {
    return new LuminaException(new Problem.SettingInvalid("--continue", file.toString(), expected));
  }
}
