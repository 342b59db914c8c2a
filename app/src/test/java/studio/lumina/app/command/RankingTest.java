package studio.lumina.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
  private static final List<Command> COMMANDS =
      Stream.of("Generate", "Fork here", "Go to Settings", "Stop and keep", "Save a copy", "Undo")
          .map(title -> Commands.of(title, title, Command.Scope.WINDOW, ""))
          .toList();

  private static List<String> titles(String query, String... recent) {
    return Ranking.of(query, COMMANDS, List.of(recent)).stream().map(Command::title).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "gen, Generate",
    "GEN, Generate",
    "set, Go to Settings",
    "sk, Stop and keep",
    "fh, Fork here",
    "copy save, Save a copy",
    "keep, Stop and keep",
    "undo, Undo"
  })
  void aFewLettersAreEnough(String query, String title) {
    assertEquals(title, titles(query).getFirst());
  }

  @Test
  void theStartOfATitleComesBeforeTheMiddleOfOne() {
    List<String> found = titles("s");
    assertTrue(found.indexOf("Save a copy") < found.indexOf("Go to Settings"), found.toString());
  }

  @Test
  void lettersThatAreNotThereFindNothing() {
    assertEquals(List.of(), titles("xyz"));
    assertEquals(List.of(), titles("fork nowhere"));
  }

  @Test
  void withoutLettersTheLastUsedComesFirst() {
    assertEquals(
        List.of("Undo", "Fork here", "Generate", "Go to Settings", "Stop and keep", "Save a copy"),
        titles("", "Undo", "Fork here", "not there any more"));
  }

  @Test
  void ofEqualsTheLastUsedComesFirst() {
    assertEquals("Stop and keep", titles("s", "Stop and keep").getFirst());
  }

  @Test
  void scatteredLettersAreAWorseFitThanAWord() {
    assertTrue(Fuzzy.score("ok", "Fork here") < Fuzzy.score("fork", "Fork here"));
  }
}
