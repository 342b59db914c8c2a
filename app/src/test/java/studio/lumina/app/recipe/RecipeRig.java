package studio.lumina.app.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// Recipes for the tests, with a place where their photos are kept.
abstract class RecipeRig {
  static final Size SIZE = new Size(64, 32);
  static final Size TALL = new Size(96, 160);
  static final Sampling SAMPLING = new Sampling(-7, 2.5, 1, 2000, 5);
  static final Picture PIXELS = new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]);
  static final Picture DOT = new Picture(2, 1, Picture.Mode.GREY, new byte[] {1, 2});

  /// Photos that are named by a number.
  static final class Photos implements PhotoStore {
    final List<Picture> kept = new ArrayList<>();

    @Override
    public Part.PhotoReference reference(Part.Photo photo) {
      kept.add(photo.picture());
      return new Part.PhotoReference(
          String.format(Locale.ROOT, "%064x", kept.size()),
          photo.picture().width(),
          photo.picture().height(),
          photo.crop(),
          Optional.empty());
    }

    @Override
    public Part.PhotoReference named(String name, Crop crop) {
      return PhotoNames.reference(name, 4, 3, crop);
    }
  }

  static byte[] file(String name) throws IOException {
    try (InputStream in = RecipePngTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  static Recipe recipe(Prompt prompt, RowSchedule schedule, Optional<Recipe.Origin> origin) {
    return new Recipe(
        Instant.parse("2026-11-30T12:00:00.123Z"),
        prompt,
        SAMPLING,
        schedule,
        SIZE,
        Tokens.of(4, 5, 9000),
        new float[] {0.1f, 2.5e-9f, Float.NaN},
        new float[] {3, 4.25f, 0},
        "Starter",
        "cpu; fp32",
        origin);
  }

  static void assertSame(Recipe expected, Recipe found) {
    assertArrayEquals(expected.surprisal(), found.surprisal());
    assertArrayEquals(expected.entropy(), found.entropy());
    assertEquals(plain(expected), plain(found));
  }

  /// Arrays are equal only where they are the same.
  static List<Object> plain(Recipe recipe) {
    return List.of(
        recipe.created(),
        recipe.prompt(),
        recipe.sampling(),
        recipe.schedule(),
        recipe.size(),
        recipe.codes(),
        recipe.model(),
        recipe.numericsKey(),
        recipe.origin());
  }
}
