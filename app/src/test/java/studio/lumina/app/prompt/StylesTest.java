package studio.lumina.app.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

class StylesTest {
  private static final Style WHOLE =
      new Style(
          "Ink \"fine\" 😀",
          "ink of ",
          ",\nblack",
          "colour",
          new Style.Values(OptionalDouble.of(5.5), OptionalDouble.of(0.9), OptionalInt.of(1000)),
          Optional.of(new Size(512, 768)));

  @TempDir private Path folder;

  private static Problem problemOf(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return assertThrows(LuminaException.class, () -> StyleFile.read("a file", bytes)).problem();
  }

  private static String styles(String fields) {
    return "{\"format\":1,\"styles\":[{" + fields + "}]}";
  }

  @Test
  void whatIsWrittenIsRead() {
    Path file = folder.resolve("ink.lumina-style.json");
    Style plain = new Style("Plain", "", "", "");
    StyleFile.write(file, List.of(WHOLE, plain));
    assertEquals(List.of(WHOLE, plain), StyleFile.read(file));
    Sampling values = WHOLE.values().over(new Sampling(3, 4, 1, 2000, 5));
    assertEquals(new Sampling(3, 5.5, 0.9, 1000, 5), values);
    assertEquals("ink of a boat,\nblack", WHOLE.around("a boat"));
  }

  @Test
  void aNewerFormatIsSaid() {
    assertEquals(
        new Problem.FromNewerVersion("a file", 7, 1),
        problemOf("{\"format\":7,\"whatever\":[1,2]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{\"format\":\"1\"}",
        "{\"format\":1}",
        "{\"format\":1.5,\"styles\":[]}",
        "{\"format\":0,\"styles\":[{\"name\":\"a\"}]}",
        "{\"format\":1,\"styles\":[]}",
        "{\"format\":1,\"format\":1,\"styles\":[{\"name\":\"a\"}]}",
        "{\"format\":1,\"styles\":[{\"name\":\"a\"}]} x",
        "{\"format\":99999999999,\"styles\":[]}",
        "\u0000\u0001\u0002"
      })
  void whatIsNoStyleFileIsSaid(String json) {
    assertInstanceOf(Problem.FileUnreadable.class, problemOf(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"after\":\"x\"",
        "\"name\":\"\"",
        "\"name\":7",
        "\"name\":null",
        "\"name\":\"a\",\"after\":[\"x\"]",
        "\"name\":\"a\",\"colour\":\"red\"",
        "\"name\":\"a\",\"guidance\":\"high\"",
        "\"name\":\"a\",\"variety\":1.5",
        "\"name\":\"a\",\"width\":512",
        "\"name\":\"a\\u0007b\""
      })
  void nonsenseInAStyleIsSaid(String fields) {
    assertInstanceOf(Problem.SettingInvalid.class, problemOf(styles(fields)));
  }

  @Test
  void valuesOutOfRangeAreSaid() {
    assertInstanceOf(
        Problem.SettingOutOfRange.class, problemOf(styles("\"name\":\"a\",\"guidance\":1e9")));
    assertInstanceOf(
        Problem.SettingOutOfRange.class, problemOf(styles("\"name\":\"a\",\"variety\":0")));
    assertInstanceOf(
        Problem.SizeUnsupported.class,
        problemOf(styles("\"name\":\"a\",\"width\":33,\"height\":64")));
    assertInstanceOf(
        Problem.SettingInvalid.class,
        problemOf(styles("\"name\":\"a\",\"after\":\"" + "x".repeat(5000) + "\"")));
  }

  @Test
  void deepAndHugeFilesAreRefused() throws IOException {
    assertInstanceOf(
        Problem.FileUnreadable.class, problemOf("{\"format\":1,\"styles\":" + "[".repeat(100_000)));
    Path huge = folder.resolve("huge.lumina-style.json");
    Files.write(huge, new byte[2 << 20]);
    assertInstanceOf(
        Problem.FileUnreadable.class,
        assertThrows(LuminaException.class, () -> StyleFile.read(huge)).problem());
    assertInstanceOf(
        Problem.FileMissing.class,
        assertThrows(LuminaException.class, () -> StyleFile.read(folder.resolve("none")))
            .problem());
  }

  @Test
  void theArtistsOwnStandBesideAndInPlaceOfThoseShipped() throws IOException {
    StyleFolder presets = new StyleFolder(folder.resolve("styles"));
    int shipped = presets.all().presets().size();
    assertTrue(shipped >= 6);
    Path file = folder.resolve("mine.lumina-style.json");
    StyleFile.write(file, List.of(WHOLE, new Style("Watercolour", "mine ", "", "")));
    assertEquals(2, presets.bringIn(file).size());
    presets.bringIn(file);
    assertEquals(shipped + 1, presets.all().presets().size());
    assertEquals("mine ", presets.all().named("Watercolour").orElseThrow().before());
    Files.writeString(folder.resolve("styles").resolve("bad.lumina-style.json"), "{");
    StyleFolder.Found found = presets.all();
    assertEquals(shipped + 1, found.presets().size());
    assertInstanceOf(Problem.FileUnreadable.class, found.problems().getFirst());
    Path out = folder.resolve("out.lumina-style.json");
    presets.giveOut(out, List.of(WHOLE.name(), "nobody's"));
    assertEquals(List.of(WHOLE), StyleFile.read(out));
  }

  @Test
  void aNameNeverLeadsOutOfTheFolder() {
    StyleFolder presets = new StyleFolder(folder.resolve("styles"));
    presets.keep(new Style("../../evil", "", "", ""));
    presets.keep(new Style("水墨", "", "", ""));
    presets.keep(new Style("水彩", "", "", ""));
    assertTrue(presets.all().named("../../evil").isPresent());
    assertTrue(presets.all().named("水墨").isPresent());
    assertTrue(presets.all().named("水彩").isPresent());
  }
}
