package studio.lumina.app.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// Recipes as they are written, and as earlier programs wrote them.
class RecipePngTest {
  private static final Size SIZE = new Size(64, 32);
  private static final Size TALL = new Size(96, 160);
  private static final Sampling SAMPLING = new Sampling(-7, 2.5, 1, 2000, 5);
  private static final Picture PIXELS =
      new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]);
  private static final Picture DOT = new Picture(2, 1, Picture.Mode.GREY, new byte[] {1, 2});

  /// Photos that are named by a number.
  private static final class Photos implements PhotoStore {
    private final List<Picture> kept = new ArrayList<>();

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

  private static byte[] file(String name) throws IOException {
    try (InputStream in = RecipePngTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static Recipe recipe(
      Prompt prompt, RowSchedule schedule, Optional<Recipe.Origin> origin) {
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

  private static void assertSame(Recipe expected, Recipe found) {
    assertArrayEquals(expected.surprisal(), found.surprisal());
    assertArrayEquals(expected.entropy(), found.entropy());
    assertEquals(plain(expected), plain(found));
  }

  /// Arrays are equal only where they are the same.
  private static List<Object> plain(Recipe recipe) {
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

  @Test
  void everyPromptComesBack() {
    Part.Drawn drawn = new Part.Drawn(SIZE, Tokens.of(7, 8));
    Part.PhotoReference photo =
        new Part.PhotoReference(
            "b1".repeat(32), 2, 1, new Crop(Optional.of(SIZE), 0.25, 1), Optional.empty());
    Part.PhotoReference reference =
        new Part.PhotoReference("0a".repeat(32), 4000, 3000, Crop.CENTRE, Optional.empty());
    for (Prompt prompt :
        List.of(
            new Prompt.Draw("ein \"roter\"\nWürfel 🎲", "fog", SIZE),
            new Prompt.Vision(Task.DETECT, photo, "a dog"),
            new Prompt.Edit("more rain", drawn),
            new Prompt.Condition("a pier", "", photo),
            new Prompt.Edit("redder", reference),
            new Prompt.Edit("redder", reference.cropped(new Crop(Optional.of(SIZE), 0.5, 0, 0.25))),
            new Prompt.Condition("a hill", "", reference.encoded(drawn)),
            new Prompt.Chat(
                List.of(new Part.Words("what is "), drawn, photo, new Part.Words("?"))))) {
      Photos photos = new Photos();
      RowSchedule schedule =
          RowSchedule.constant(prompt, SAMPLING)
              .with(1, new Prompt.Draw("other words", SIZE), SAMPLING.withGuidance(1));
      Recipe recipe =
          recipe(
              prompt,
              schedule,
              Optional.of(
                  new Recipe.Origin(
                      9,
                      Optional.of(new Recipe.Fork(3, 1)),
                      Optional.of(new Recipe.Place(2, 0, 5)))));
      byte[] png = PngFile.bytes(PIXELS, RecipePng.texts(recipe, photos));
      assertSame(recipe, RecipePng.in(png, photos).orElseThrow());
    }
  }

  @Test
  void pixelsComeBackAsTheReferenceUnderWhichTheyAreKept() {
    Crop crop = new Crop(Optional.of(SIZE), 0.25, 1);
    Prompt prompt = new Prompt.Edit("redder", new Part.Photo(DOT, crop));
    Photos photos = new Photos();
    Recipe found =
        RecipePng.in(
                PngFile.bytes(
                    PIXELS,
                    RecipePng.texts(
                        recipe(prompt, RowSchedule.constant(prompt, SAMPLING), Optional.empty()),
                        photos)),
                PhotoStore.NONE)
            .orElseThrow();
    assertEquals(List.of(DOT), photos.kept);
    Prompt kept =
        new Prompt.Edit(
            "redder",
            new Part.PhotoReference(
                String.format(Locale.ROOT, "%064x", 1), 2, 1, crop, Optional.empty()));
    assertEquals(kept, found.prompt());
    assertEquals(RowSchedule.constant(kept, SAMPLING), found.schedule());
  }

  @Test
  void aPhotoThatIsNamedByItsFileIsReadAsAReference() {
    String name = "c2".repeat(32);
    Prompt prompt =
        new Prompt.Edit(
            "redder", new Part.PhotoReference(name, 4, 3, Crop.CENTRE, Optional.empty()));
    String text =
        new RecipeJson(PhotoStore.NONE)
            .write(recipe(prompt, RowSchedule.constant(prompt, SAMPLING), Optional.empty()));
    String old =
        text.replaceAll(
            "\"is\":\"PhotoReference\",\"hash\":\"([0-9a-f]+)\",\"width\":4,\"height\":3",
            "\"is\":\"Photo\",\"picture\":\"$1.png\"");
    assertFalse(old.contains("PhotoReference"), old);
    assertEquals(prompt, new RecipeJson(new Photos()).read(old).prompt());
    RecipeJson stranger = new RecipeJson(PhotoStore.NONE);
    assertThrows(LuminaException.class, () -> stranger.read(old));
  }

  @Test
  void theRecipeAndWordsOfAsciiArePlainText() throws IOException {
    Prompt prompt = new Prompt.Draw("ein Würfel 🎲", SIZE);
    Map<String, String> texts =
        RecipePng.texts(
            recipe(prompt, RowSchedule.constant(prompt, SAMPLING), Optional.empty()),
            PhotoStore.NONE);
    String bytes =
        new String(PngFile.bytes(PIXELS, texts), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("tEXtlumina-recipe\0{\"format\":2,"), bytes);
    assertTrue(bytes.contains("tEXtCreation Time\0" + "2026-11-30T12:00:00.123Z"), bytes);
    assertTrue(bytes.contains("iTXtDescription\0"), bytes);
    assertEquals("ein Würfel 🎲", texts.get("Description"));
  }

  @Test
  void aPictureOfTheFirstStudioIsReadWhole() throws IOException {
    Recipe recipe = RecipePng.in(file("studio-draw.png"), PhotoStore.NONE).orElseThrow();
    Prompt prompt = new Prompt.Draw("ein roter Würfel 🎲", "fog", TALL);
    Sampling sampling = new Sampling(7, 2.5, 1, 2000, 5);
    assertEquals(Instant.parse("2026-11-30T12:00:00.123Z"), recipe.created());
    assertEquals(prompt, recipe.prompt());
    assertEquals(sampling, recipe.sampling());
    assertEquals(
        RowSchedule.constant(prompt, sampling).with(4, prompt, sampling.withGuidance(1)),
        recipe.schedule());
    assertEquals(60, recipe.codes().size());
    assertEquals(6834, recipe.codes().at(0));
    assertEquals(7.375f, recipe.surprisal()[59]);
    assertEquals(14.85f, recipe.entropy()[59]);
    assertEquals("Lumina Starter", recipe.model());
    assertTrue(recipe.complete());
    Recipe stopped = RecipePng.in(file("studio-stopped.png"), PhotoStore.NONE).orElseThrow();
    assertEquals(recipe.codes().slice(0, 18), stopped.codes());
    Recipe edit = RecipePng.in(file("studio-edit.png"), PhotoStore.NONE).orElseThrow();
    assertEquals(
        new Prompt.Edit("make it blue", new Part.Drawn(TALL, recipe.codes())), edit.prompt());
  }

  @Test
  void aPhotoInAPromptIsFoundWhereItIsKept() throws IOException {
    byte[] png = file("studio-condition.png");
    assertEquals(Optional.empty(), RecipePng.in(png, PhotoStore.NONE));
    Photos photos = new Photos();
    Part.PhotoReference photo =
        photos.named(
            "cc9c6b335fb522f0f02dcbe9cb0781b6b3c8e2462b3160bd7244c76f8eabf230.png", Crop.CENTRE);
    assertEquals(
        new Prompt.Condition("a pier", "rain", photo),
        RecipePng.in(png, photos).orElseThrow().prompt());
  }

  @Test
  void aPictureOfTheFirstCommandLineIsReadWhole() throws IOException {
    Recipe recipe = RecipePng.in(file("cli-draw.png"), PhotoStore.NONE).orElseThrow();
    Prompt prompt = new Prompt.Draw("ein roter Würfel 🎲", TALL);
    Sampling sampling = new Sampling(7, 2.5, 1, 2, 1);
    assertEquals(prompt, recipe.prompt());
    assertEquals(sampling, recipe.sampling());
    assertEquals(RowSchedule.constant(prompt, sampling), recipe.schedule());
    assertEquals(
        RecipePng.in(file("studio-draw.png"), PhotoStore.NONE).orElseThrow().codes(),
        recipe.codes());
    assertEquals(Instant.EPOCH, recipe.created());
    assertEquals(0, recipe.surprisal().length);
    assertEquals("Lumina Starter", recipe.model());
    assertEquals(
        "cpu; fp32; columns; 2 threads; libtorch 2.7.1-cpu; noise:1", recipe.numericsKey());
    // Of a map the photo is not in the file.
    assertEquals(Optional.empty(), RecipePng.in(file("cli-depth.png"), PhotoStore.NONE));
    assertEquals("96x160 RGB", PictureFile.read("cli-depth.png", file("cli-depth.png")).toString());
  }

  @Test
  void whatDoesNotFitTogetherIsNoRecipe() {
    Prompt prompt = new Prompt.Draw("a", SIZE);
    String good =
        new RecipeJson(PhotoStore.NONE)
            .write(recipe(prompt, RowSchedule.constant(prompt, SAMPLING), Optional.empty()));
    List<String> bad =
        List.of(
            good.replace("9000", "\"x\""),
            good.replace("[4,5,9000]", "[4,5]"),
            good.replace("[4,5,9000]", "[4,5,1e99]"),
            good.replace("\"width\":64", "\"width\":63"),
            good.replace("\"row\":0", "\"row\":1"),
            good.replace("\"is\":\"Draw\"", "\"is\":\"Sing\""),
            good.replace("\"is\":\"Draw\"", "\"is\":7"),
            good.replace("\"guidance\":2.5", "\"guidance\":-1"),
            good.replace("2026-", "then-"),
            good.substring(0, good.length() - 1),
            "null",
            "3");
    for (String text : bad) {
      byte[] png = PngFile.bytes(PIXELS, Map.of(RecipePng.KEYWORD, text));
      assertEquals(Optional.empty(), RecipePng.in(png, PhotoStore.NONE), text);
    }
    byte[] old =
        PngFile.bytes(
            PIXELS, Map.of("lumina:task", "DRAW", "lumina:size", "big", "lumina:prompt", "a"));
    assertEquals(Optional.empty(), RecipePng.in(old, PhotoStore.NONE));
  }

  @Test
  void codesThatStayComeBackAndEarlierVersionsRefuseThem() throws IOException {
    int[] ids = new int[SIZE.codes()];
    java.util.Arrays.fill(ids, KeptCodes.DRAWN);
    ids[1] = 5;
    KeptCodes kept = new KeptCodes(SIZE, new Tokens(ids));
    Prompt prompt = new Prompt.Draw("a cube", SIZE);
    Recipe plain = recipe(prompt, RowSchedule.constant(prompt, SAMPLING), Optional.empty());
    Recipe made =
        new Recipe(
            plain.created(),
            prompt,
            SAMPLING,
            plain.schedule(),
            SIZE,
            plain.codes(),
            plain.surprisal(),
            plain.entropy(),
            plain.model(),
            plain.numericsKey(),
            Optional.empty(),
            Optional.of(kept));
    java.util.Map<String, String> texts = RecipePng.texts(made, PhotoStore.NONE);
    assertTrue(texts.get(RecipePng.KEYWORD).startsWith("{\"format\":3,"));
    Recipe found = RecipePng.in(PngFile.bytes(PIXELS, texts), PhotoStore.NONE).orElseThrow();
    assertSame(made, found);
    assertEquals(Optional.of(kept), found.kept());
    assertTrue(
        RecipePng.texts(plain, PhotoStore.NONE)
            .get(RecipePng.KEYWORD)
            .startsWith("{\"format\":2,"));
  }

  @Test
  void aNewerFormatIsSaidToBeOne() {
    byte[] png = PngFile.bytes(PIXELS, Map.of(RecipePng.KEYWORD, "{\"format\":4}"));
    LuminaException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            LuminaException.class, () -> RecipePng.in(png, PhotoStore.NONE));
    assertInstanceOf(Problem.FromNewerVersion.class, refused.problem());
  }
}
