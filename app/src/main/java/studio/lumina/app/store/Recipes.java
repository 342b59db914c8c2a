package studio.lumina.app.store;

import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PngFile;
import tools.jackson.core.JacksonException;

/// The recipes that pictures of this program carry in their files.
public final class Recipes {
  /// Nobody's: a recipe from a stranger's file must not reach into the library's pictures.
  private static final Path NOWHERE = Path.of("no-such-folder");

  private Recipes() {}

  /// The recipe in the bytes of a PNG, as an entry of no library; empty where there is none, or
  /// none that can be used: it is damaged, or asks for a picture that only its library has.
  ///
  /// @throws LuminaException with [Problem.FromNewerVersion]
  public static Optional<PictureEntry> in(byte[] png) {
    String text = PngFile.texts(png).get(Recipe.KEYWORD);
    if (text == null) {
      return Optional.empty();
    }
    StoreJson json = new StoreJson(NOWHERE);
    try {
      return Optional.ofNullable(json.read(text, Recipe.class)).map(Recipe::entry);
    } catch (JacksonException | LuminaException | IllegalArgumentException e) {
      json.newerThan(text, Recipe.FORMAT)
          .ifPresent(found -> {
            throw new LuminaException(new Problem.FromNewerVersion("recipe", found, Recipe.FORMAT));
          });
      System.getLogger(Recipes.class.getName())
          .log(System.Logger.Level.DEBUG, "a recipe that cannot be used", e);
      return Optional.empty();
    }
  }
}
