package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Commands;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.ui.UiState;

class PaletteModelTest {
  private static final Command UNDO = Commands.of("u", "Undo", Command.Scope.WINDOW, "");
  private static final Command FORK = Commands.of("f", "Fork here", Command.Scope.WINDOW, "");
  private static final SearchResult HIT =
      new SearchResult("a fork on sand", "128x128", Optional.empty(), () -> {});

  private final UiState uiState = UiState.forgetful();
  private final List<String> asked = new ArrayList<>();
  private final List<Consumer<List<SearchResult>>> answers = new ArrayList<>();
  private final PaletteModel model = model();

  private PaletteModel model() {
    Keymap keymap = new Keymap(uiState);
    keymap.add(Keymap.WINDOW, List.of(UNDO, FORK));
    return new PaletteModel(
        keymap,
        (words, found) -> {
          asked.add(words);
          answers.add(found);
          if (words.contains("fork")) {
            found.accept(List.of(HIT));
          }
        },
        uiState);
  }

  @Test
  void opensWithEverythingTheLastUsedFirst() {
    model.open();
    assertEquals(List.of(order(UNDO), order(FORK)), model.found());
    model.used(FORK);
    PaletteModel again = model();
    again.open();
    assertEquals(List.of(order(FORK), order(UNDO)), again.found());
  }

  @Test
  void findsCommandsThenPictures() {
    model.queryProperty().set("fork");
    assertEquals(List.of(order(FORK), new PaletteModel.Found.Picture(HIT)), model.found());
  }

  @Test
  void anAnswerToWhatIsNoLongerAskedIsDropped() {
    model.queryProperty().set("spher");
    model.queryProperty().set("cone");
    answers.getFirst().accept(List.of(HIT));
    assertEquals(List.of(), model.found());
    answers.getLast().accept(List.of(HIT));
    assertEquals(List.of(new PaletteModel.Found.Picture(HIT)), model.found());
  }

  @Test
  void enterDoesTheBestThatMakesSenseNow() {
    Keymap keymap = new Keymap(uiState);
    Command rests = Commands.of("r", "Fork now", Command.Scope.WINDOW, "", false, () -> {});
    keymap.add(Keymap.WINDOW, List.of(rests, FORK));
    PaletteModel some = new PaletteModel(keymap, (words, found) -> {}, uiState);
    some.open();
    assertEquals(List.of(order(rests), order(FORK)), some.found());
    assertEquals(1, some.first());
    some.queryProperty().set("fork now");
    assertEquals(List.of(order(rests)), some.found());
    assertEquals(-1, some.first());
  }

  @Test
  void oneLetterLooksForNoPictures() {
    model.queryProperty().set("f");
    assertEquals(List.of(), asked);
  }

  @Test
  void ofCommandsOfOneTitleThatOfTheWorkspaceInSightIsMeant() {
    Command save = Commands.of("create.save", "Save a copy", Command.Scope.WORKSPACE, "");
    Command map = Commands.of("vision.save", "Save a copy", Command.Scope.WORKSPACE, "");
    Keymap keymap = new Keymap(uiState);
    keymap.add("create", List.of(save));
    keymap.add("vision", List.of(map));
    PaletteModel palette = new PaletteModel(keymap, (words, found) -> {}, uiState);
    palette.open("vision");
    assertEquals(List.of(order(map)), palette.found());
    palette.open("create");
    assertEquals(List.of(order(save)), palette.found());
  }

  @Test
  void openingStartsAnew() {
    model.queryProperty().set("fork");
    model.open();
    assertEquals("", model.queryProperty().get());
    assertEquals(2, model.found().size());
  }

  private static PaletteModel.Found order(Command command) {
    return new PaletteModel.Found.Order(command);
  }
}
