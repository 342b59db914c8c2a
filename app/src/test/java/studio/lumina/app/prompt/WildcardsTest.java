package studio.lumina.app.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class WildcardsTest {
  @TempDir private Path folder;

  private Wildcards wildcards;

  @BeforeEach
  void lists() throws IOException {
    wildcards = new Wildcards(new WordLists(folder));
    list("animals", "\uFEFF# of the house\ncat\n\n  dog \n");
    list("nested", "a {red|blue} __animals__");
    list("circle", "__circle__");
    list("none", "# nothing yet\n");
  }

  private void list(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), text);
  }

  private Set<String> all(String text) {
    Set<String> all = new HashSet<>();
    for (long seed = 0; seed < 300; seed++) {
      all.add(wildcards.expand(text, seed).text());
    }
    return all;
  }

  private Problem problemOf(String text) {
    return assertThrows(LuminaException.class, () -> wildcards.expand(text, 1)).problem();
  }

  @Test
  void choicesNestAndEachIsReached() {
    assertEquals(Set.of("a b d", "a c d"), all("a {b|c} d"));
    assertEquals(Set.of("b", "c", "d e"), all("{b|{c|d e}}"));
    assertEquals(Set.of("", "very "), all("{|very }"));
    assertEquals(Set.of("cat", "dog"), all("__animals__"));
    assertEquals(Set.of("a red cat", "a red dog", "a blue cat", "a blue dog"), all("__nested__"));
  }

  @Test
  void choicesAreFoundWhereTheyStand() {
    assertEquals(
        List.of(
            new Wildcards.Place(2, 11, true),
            new Wildcards.Place(12, 23, true),
            new Wildcards.Place(24, 34, false)),
        wildcards.places("a {b|{c|d}} __animals__ __nobody__"));
    assertEquals(List.of(), wildcards.places("a \\{b|c} {d"));
  }

  @Test
  void someOfSeveralAreDifferentOnes() {
    assertEquals(Set.of("a, b", "b, a", "a, c", "c, a", "b, c", "c, b"), all("{2$$a|b|c}"));
    assertEquals(Set.of("a, b", "b, a"), all("{7$$a|b}"));
    assertEquals(Set.of(""), all("{0$$a|b}"));
  }

  @Test
  void theSeedDecidesAndAlwaysWill() {
    String text = "{a|b|c|d|e|f|g|h} {1|2|3|4|5|6|7|8} __animals__";
    assertEquals(wildcards.expand(text, 42), wildcards.expand(text, 42));
    assertEquals(
        KEPT, List.of(0L, 1L, -1L).stream().map(s -> wildcards.expand(text, s).text()).toList());
  }

  private static final List<String> KEPT = List.of("h 5 dog", "b 8 cat", "a 2 dog");

  @Test
  void whatWasChosenIsTold() {
    Expansion phrase = wildcards.expand("a {b|b} c \\{d\\} __animals__", 3);
    assertEquals(
        List.of(
            new Expansion.Piece("a ", false),
            new Expansion.Piece("b", true),
            new Expansion.Piece(" c {d} ", false)),
        phrase.pieces().subList(0, 3));
    assertEquals(2, phrase.choices().size());
    assertEquals(List.of(2, 2), wildcards.choices("a {b|{c|d}} __animals__ __gone__"));
  }

  @Test
  void whatIsEscapedOrDoesNotCloseIsPlain() {
    assertEquals(Set.of("{a|b}"), all("\\{a\\|b\\}"));
    assertEquals(Set.of("a {b|c"), all("a {b|c"));
    assertEquals(Set.of("a} | b"), all("a} | b"));
    assertEquals(Set.of("{x 1", "{x 2"), all("{x {1|2}"));
    assertEquals(Set.of("__animals__"), all("\\__animals__"));
    assertEquals(Set.of("snake_case __ _x_ \\n"), all("snake_case __ _x_ \\n"));
    assertEquals(Set.of("{".repeat(400)), all("{".repeat(400)));
  }

  @Test
  void listsThatCannotBeHadAreNamed() throws IOException {
    Problem.FileMissing missing =
        assertInstanceOf(Problem.FileMissing.class, problemOf("__gone__"));
    assertTrue(missing.path().endsWith("gone.txt"));
    assertEquals(
        List.of("gone", "away"), wildcards.unknown("{__gone__|__animals__} __away__ __gone__"));
    assertInstanceOf(Problem.SettingInvalid.class, problemOf("__none__"));
    assertInstanceOf(Problem.SettingInvalid.class, problemOf("__circle__"));
    Files.write(folder.resolve("latin.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertInstanceOf(Problem.FileUnreadable.class, problemOf("__latin__"));
  }

  @Test
  void wordsThatGrowWithoutEndAreRefused() throws IOException {
    list("grow", "{2$$__grow2__|__grow2__}");
    list("grow2", "{2$$" + "x".repeat(15_000) + "|y}");
    assertInstanceOf(Problem.SettingInvalid.class, problemOf("__grow__"));
  }

  @Test
  void aNameNeverLeadsOutOfTheFolder() {
    assertEquals(Set.of("__../secret__"), all("__../secret__"));
    assertEquals(Set.of("__/etc/passwd__"), all("__/etc/passwd__"));
  }
}
