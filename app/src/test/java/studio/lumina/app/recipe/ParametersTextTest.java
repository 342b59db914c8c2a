package studio.lumina.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PngFile;

class ParametersTextTest {
  private static final Size SIZE = new Size(64, 32);

  private static Recipe recipe(String words, String avoid, String model) {
    Prompt prompt = new Prompt.Draw(words, avoid, SIZE);
    Sampling values = new Sampling(-1, 4.5, 1, 2000, 5);
    return new Recipe(
        Instant.EPOCH,
        prompt,
        values,
        RowSchedule.constant(prompt, values),
        SIZE,
        Tokens.NONE,
        new float[0],
        new float[0],
        model,
        "",
        Optional.empty());
  }

  @Test
  void isWrittenAsOtherProgramsReadIt() {
    assertEquals(
        """
        a red boat, misty
        Negative prompt: people
        Steps: 8, Sampler: Lumina-mGPT, CFG scale: 4.5, Seed: 18446744073709551615, Size: 64x32, \
        Model: "mGPT: 7B, omni", Temperature: 1, Image top-k: 2000, Version: Lumina Studio\
        """,
        ParametersText.of(recipe("a red boat, misty", "people", "mGPT: 7B, omni")));
  }

  @Test
  void comesBackAsItWasWritten() {
    ParametersText found =
        ParametersText.in(ParametersText.of(recipe("two\nlines, Steps: 3", "a, b", "x \"y\", z")))
            .orElseThrow();
    assertEquals("two\nlines, Steps: 3", found.prompt());
    assertEquals("a, b", found.avoid());
    assertEquals(OptionalLong.of(-1), found.seed());
    assertEquals(OptionalDouble.of(4.5), found.guidance());
    assertEquals(Optional.of("x \"y\", z"), found.model());
  }

  @Test
  void whatOtherProgramsWriteIsRead() {
    ParametersText found =
        ParametersText.in(
                "masterpiece, (boat:1.2)\nNegative prompt: blurry,\nugly\n"
                    + "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 42,"
                    + " Size: 512x768, Model hash: 6ce0161689, Model: v1-5, Version: v1.9.0")
            .orElseThrow();
    assertEquals("masterpiece, (boat:1.2)", found.prompt());
    assertEquals("blurry,\nugly", found.avoid());
    assertEquals(OptionalLong.of(42), found.seed());
    assertEquals(OptionalDouble.of(7), found.guidance());
    assertEquals(Optional.of("v1-5"), found.model());
    assertEquals(
        "", ParametersText.in("Negative prompt: x\nSteps: 2, Seed: -1").orElseThrow().prompt());
  }

  @Test
  void nonsenseIsNone() {
    for (String text : new String[] {"", "a boat", "Steps: many, Seed: 1", "{\"seed\": 1}"}) {
      assertEquals(Optional.empty(), ParametersText.in(text));
    }
    ParametersText odd = ParametersText.in("x\nSteps: 1, Seed: none, CFG scale: NaN").orElseThrow();
    assertEquals(OptionalLong.empty(), odd.seed());
    assertEquals(OptionalDouble.empty(), odd.guidance());
  }

  @Test
  void standsBesideTheRecipeInAFile() {
    byte[] png =
        PngFile.bytes(
            new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]),
            RecipePng.texts(recipe("a boat", "", "Starter"), PhotoStore.NONE));
    assertTrue(PngFile.texts(png).get("parameters").startsWith("a boat\nSteps: 8, "));
    assertTrue(RecipePng.in(png, PhotoStore.NONE).isPresent());
  }
}
