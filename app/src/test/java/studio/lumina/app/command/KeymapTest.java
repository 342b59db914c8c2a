package studio.lumina.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.ui.UiState;

class KeymapTest {
  private static final Command PALETTE =
      Commands.of("window.palette", "Palette", Command.Scope.WINDOW, "Shortcut+K");
  private static final Command GENERATE =
      Commands.of("create.generate", "Generate", Command.Scope.WORKSPACE, "Shortcut+Enter");
  private static final Command FORK = Commands.of("create.fork", "Fork", Command.Scope.STAGE, "F");
  private static final Command SEND =
      Commands.of("chat.send", "Send", Command.Scope.WORKSPACE, "Shortcut+Enter");

  private final UiState uiState = UiState.forgetful();
  private final Keymap keymap = keymap();

  private Keymap keymap() {
    Keymap made = new Keymap(uiState);
    made.add(Keymap.WINDOW, List.of(PALETTE));
    made.add("create", List.of(GENERATE, FORK));
    made.add("chat", List.of(SEND));
    return made;
  }

  @Test
  void theKeyWithThePlusIsOneKeyOnEveryKeyboard() {
    assertTrue(
        Keys.same(new KeyCodeCombination(KeyCode.PLUS), new KeyCodeCombination(KeyCode.EQUALS)));
    assertTrue(
        Keys.same(new KeyCodeCombination(KeyCode.PLUS), new KeyCodeCombination(KeyCode.ADD)));
    assertFalse(
        Keys.same(new KeyCodeCombination(KeyCode.PLUS), new KeyCodeCombination(KeyCode.MINUS)));
  }

  @Test
  void commandsHaveTheirUsualKeys() {
    assertEquals("Ctrl K", keymap.words(PALETTE));
    assertEquals("F", keymap.words(FORK));
    assertFalse(keymap.isChanged(PALETTE));
  }

  @Test
  void anotherKeyIsKept() {
    keymap.choose(GENERATE, key("Shortcut+G"));
    assertEquals("Ctrl G", keymap().words(GENERATE));
    assertTrue(keymap().isChanged(GENERATE));
  }

  @Test
  void aKeyCanBeTakenAway() {
    keymap.choose(FORK, Optional.empty());
    assertTrue(keymap().key(FORK).isEmpty());
  }

  @Test
  void oneOrAllGetTheirUsualKeyBack() {
    keymap.choose(GENERATE, key("Shortcut+G"));
    keymap.choose(FORK, key("G"));
    keymap.reset(GENERATE);
    assertEquals(GENERATE.key(), keymap.key(GENERATE));
    assertEquals("G", keymap.words(FORK));
    keymap.resetAll();
    assertEquals("F", keymap().words(FORK));
  }

  @Test
  void keysOfTwoWorkspacesDoNotMeet() {
    assertEquals(List.of(), keymap.conflicts(GENERATE));
    assertEquals(List.of(), keymap.conflicts(SEND));
  }

  @Test
  void aKeyOfTheWindowMeetsEveryOther() {
    assertTaken(keymap.check(GENERATE, key("Shortcut+K").orElseThrow()), PALETTE);
    keymap.choose(PALETTE, key("Shortcut+Enter"));
    assertEquals(List.of(GENERATE, SEND), keymap.conflicts(PALETTE));
    assertEquals(List.of(PALETTE), keymap.conflicts(SEND));
  }

  @Test
  void theStageMeetsItsOwnWorkspaceOnly() {
    assertTaken(keymap.check(FORK, key("Shortcut+Enter").orElseThrow()), GENERATE);
    keymap.choose(FORK, key("Shortcut+Enter"));
    assertEquals(List.of(), keymap.conflicts(SEND));
  }

  @Test
  void aLetterIsAKeyOfTheStageOnly() {
    assertInstanceOf(
        Keymap.Verdict.TypesSomething.class, keymap.check(PALETTE, key("K").orElseThrow()));
    assertInstanceOf(
        Keymap.Verdict.TypesSomething.class, keymap.check(GENERATE, key("Space").orElseThrow()));
    assertInstanceOf(Keymap.Verdict.Free.class, keymap.check(FORK, key("K").orElseThrow()));
    assertInstanceOf(Keymap.Verdict.Free.class, keymap.check(PALETTE, key("F2").orElseThrow()));
  }

  @Test
  void keysOfOtherVersionsStay() {
    uiState.put(
        "keys", "{\"version\":1,\"keys\":{\"vision.ask\":\"Shortcut+Q\",\"create.fork\":\"G\"}}");
    Keymap made = keymap();
    made.choose(PALETTE, key("Shortcut+P"));
    made.resetAll();
    assertTrue(uiState.value("keys").orElseThrow().contains("vision.ask"));
    assertEquals("F", keymap().words(FORK));
  }

  @Test
  void anEntryWithNonsenseIsIgnoredAndNamed() {
    uiState.put(
        "keys", "{\"version\":1,\"keys\":{\"create.fork\":\"Wurst+Q\",\"window.palette\":7}}");
    Keymap made = keymap();
    assertEquals("F", made.words(FORK));
    assertEquals(List.of("create.fork", "window.palette"), made.ignored());
    assertTrue(uiState.value("keys.aside").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "[]", "7", "{", "{\"version\":2,\"keys\":{}}", "{\"version\":1}"})
  void aFileThatCannotBeReadIsKeptAside(String text) {
    uiState.put("keys", text);
    Keymap made = keymap();
    assertTrue(made.wasReset());
    assertEquals("Ctrl K", made.words(PALETTE));
    assertEquals(Optional.of(text), uiState.value("keys.aside"));
  }

  @Test
  void everyChangeIsTold() {
    int before = keymap.versionProperty().get();
    keymap.choose(FORK, key("G"));
    assertEquals(before + 1, keymap.versionProperty().get());
  }

  private static Optional<KeyCombination> key(String name) {
    return Optional.of(KeyCombination.valueOf(name));
  }

  private static void assertTaken(Keymap.Verdict verdict, Command by) {
    assertEquals(new Keymap.Verdict.Taken(List.of(by)), verdict);
  }
}
