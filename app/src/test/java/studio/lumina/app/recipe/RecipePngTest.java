package studio.lumina.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PngFile;

/// Recipes as they are written and read again.
class RecipePngTest extends RecipeRig {
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
}
