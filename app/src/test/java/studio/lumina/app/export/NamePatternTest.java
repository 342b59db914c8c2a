package studio.lumina.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

class NamePatternTest {
  private static PictureEntry entry(String words, String model) {
    Prompt prompt = new Prompt.Draw(words, new Size(64, 32));
    Sampling values = new Sampling(7, 4, 1, 2000, 5);
    return new PictureEntry(
        12,
        Instant.parse("2026-03-02T09:08:07Z"),
        prompt,
        values,
        RowSchedule.constant(prompt, values),
        new Size(64, 32),
        PictureEntry.State.DONE,
        CodeRun.NONE,
        Optional.empty(),
        model,
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static String name(String pattern, String words) {
    return new NamePattern(pattern).name(entry(words, "mGPT/7B: x"), 3, ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "{prompt}-{seed}, a-red-boat-at-sea-in-7",
    "{date} {time}, 2026-03-02 09-08-07",
    "{number}_{width}x{height}_{id}, 0003_64x32_12",
    "{model}, mGPT-7B- x",
    "mine, mine"
  })
  void valuesStandWhereTheyAreNamed(String pattern, String name) {
    assertEquals(name, name(pattern, "A red boat at sea, in the fog"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{nothing}", "{prompt", "prompt}", "{}", "{{prompt}}"})
  void whatIsNoPatternIsRefused(String pattern) {
    LuminaException refused = assertThrows(LuminaException.class, () -> new NamePattern(pattern));
    assertInstanceOf(Problem.SettingInvalid.class, refused.problem());
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, -..-etc-passwd",
    "'C:\\x', C--x",
    "con, picturecon",
    "..., picture",
    "'a\tb', a-b"
  })
  void aNameNeverLeadsOutOfItsFolder(String pattern, String name) {
    assertEquals(name, name(pattern, ""));
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String name = name("😀".repeat(200), "");
    assertEquals(120, name.codePointCount(0, name.length()));
    assertTrue(name.endsWith("😀"));
    assertEquals("picture-7", name("{prompt}-{seed}", "!?"));
  }
}
