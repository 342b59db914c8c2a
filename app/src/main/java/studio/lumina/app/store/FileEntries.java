package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.ParametersText;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.image.JpegFile;
import studio.lumina.core.image.PictureHeader;
import studio.lumina.core.image.PngFile;

/// Picture files as entries of a library: by their recipe, and where they have none by what the
/// file itself tells.
///
/// @param photos where photos of prompts are
record FileEntries(PhotoStore photos) {
  private static final double MOST_GUIDANCE = 20;
  private static final Sampling UNKNOWN = new Sampling(0, 1, 1, 1, 1);

  /// What a file tells.
  ///
  /// @param fork where it left another picture, as its recipe numbers them
  /// @param number of the picture in the library that wrote the recipe
  record Found(PictureEntry whole, Optional<PictureEntry.Fork> fork, Optional<Long> number) {
    /// The entry.
    ///
    /// @param here where it left another picture, as this library numbers them
    PictureEntry entry(Optional<PictureEntry.Fork> here) {
      return whole.forked(here);
    }
  }

  /// @throws LuminaException with [Problem.FileUnreadable], or as [PictureHeader#of] throws it
  Found read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      PictureHeader header = PictureHeader.of(file.toString(), bytes);
      return recipe(bytes)
          .map(recipe -> found(recipe, file))
          .orElseGet(
              () -> new Found(bare(file, bytes, header), Optional.empty(), Optional.empty()));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  private static Found found(Recipe recipe, Path file) {
    return new Found(
        Recipes.entry(recipe, file, Optional.empty()),
        recipe
            .origin()
            .flatMap(Recipe.Origin::fork)
            .map(fork -> new PictureEntry.Fork(fork.parent(), fork.row())),
        recipe.origin().map(Recipe.Origin::picture));
  }

  private Optional<Recipe> recipe(byte[] bytes) {
    try {
      return RecipePng.in(bytes, photos);
    } catch (LuminaException e) {
      System.getLogger(FileEntries.class.getName())
          .log(System.Logger.Level.INFO, "a recipe of a newer program", e);
      return Optional.empty();
    }
  }

  private static PictureEntry bare(Path file, byte[] bytes, PictureHeader header) {
    Map<String, String> texts = PngFile.texts(bytes);
    Size size = closest(header.width(), header.height());
    Optional<ParametersText> told =
        Optional.ofNullable(texts.get(ParametersText.KEYWORD))
            .or(() -> JpegFile.comment(bytes))
            .flatMap(ParametersText::in);
    Prompt prompt =
        new Prompt.Draw(
            told.map(ParametersText::prompt).orElse(texts.getOrDefault("Description", "")),
            told.map(ParametersText::avoid).orElse(""),
            size);
    Sampling values = told.map(FileEntries::values).orElse(UNKNOWN);
    return new PictureEntry(
        0,
        created(file),
        prompt,
        values,
        RowSchedule.constant(prompt, values),
        size,
        PictureEntry.State.DONE,
        CodeRun.NONE,
        Optional.of(file),
        told.flatMap(ParametersText::model).orElse(""),
        "",
        Optional.empty(),
        Optional.empty());
  }

  /// Another program's scales of guidance mean something else, but no more than this range.
  private static Sampling values(ParametersText told) {
    Sampling seeded = UNKNOWN.withSeed(told.seed().orElse(0));
    return told.guidance().isPresent() && told.guidance().getAsDouble() >= 1
        ? seeded.withGuidance(Math.min(MOST_GUIDANCE, told.guidance().getAsDouble()))
        : seeded;
  }

  /// The size that the model could draw which is closest to a picture's own.
  private static Size closest(int width, int height) {
    return new Size(unit(width), unit(height));
  }

  private static int unit(int side) {
    return Size.UNIT * Math.max(1, Math.round((float) side / Size.UNIT));
  }

  private static Instant created(Path file) {
    return PictureFiles.created(file.getFileName().toString())
        .orElseGet(() -> Instant.ofEpochMilli(file.toFile().lastModified()));
  }
}
