package studio.lumina.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// Recipes as earlier programs wrote them, and of programs to come.
class EarlierRecipesTest extends RecipeRig {
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
  void aNewerFormatIsSaidToBeOne() {
    byte[] png = PngFile.bytes(PIXELS, Map.of(RecipePng.KEYWORD, "{\"format\":4}"));
    LuminaException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            LuminaException.class, () -> RecipePng.in(png, PhotoStore.NONE));
    assertInstanceOf(Problem.FromNewerVersion.class, refused.problem());
  }
}
