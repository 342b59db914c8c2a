package studio.lumina.app.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.image.PngFile;
import tools.jackson.core.JacksonException;

/// Recipes in PNG files, as texts: the words and the date where other programs look for them, the
/// values as [ParametersText], and the whole as JSON.
public final class RecipePng {
  /// Keyword of the whole recipe.
  static final String KEYWORD = "lumina-recipe";

  private RecipePng() {}

  /// A recipe as texts of a PNG file, keyword to text.
  ///
  /// @param photos where photos of the prompt are kept
  /// @throws LuminaException where one cannot be kept
  public static Map<String, String> texts(Recipe recipe, PhotoStore photos) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "Lumina Studio");
    texts.put("Creation Time", recipe.created().toString());
    String words = words(recipe.prompt());
    if (!words.isBlank()) {
      texts.put("Description", words);
    }
    texts.put(ParametersText.KEYWORD, ParametersText.of(recipe));
    texts.put(KEYWORD, new RecipeJson(photos).write(recipe));
    return texts;
  }

  /// The recipe in the bytes of a PNG; empty where there is none, or none that can be used: it is
  /// damaged, or its prompt has a photo that `photos` lacks.
  ///
  /// @throws LuminaException with [Problem.FromNewerVersion]
  public static Optional<Recipe> in(byte[] png, PhotoStore photos) {
    Map<String, String> texts = PngFile.texts(png);
    String json = texts.get(KEYWORD);
    try {
      return json == null
          ? CommandLineTexts.in(texts)
          : Optional.of(new RecipeJson(photos).read(json));
    } catch (JacksonException | LuminaException | IllegalArgumentException e) {
      if (e instanceof LuminaException ours && ours.problem() instanceof Problem.FromNewerVersion) {
        throw ours;
      }
      System.getLogger(RecipePng.class.getName())
          .log(System.Logger.Level.INFO, "a recipe that cannot be used", e);
      return Optional.empty();
    }
  }

  static String words(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw.text();
      case Prompt.Vision vision -> vision.what();
      case Prompt.Edit edit -> edit.instruction();
      case Prompt.Condition condition -> condition.text();
      case Prompt.Chat chat -> {
        StringBuilder words = new StringBuilder();
        for (Part part : chat.parts()) {
          words.append(part instanceof Part.Words(var text) ? text : "<|image|>");
        }
        yield words.toString();
      }
    };
  }
}
