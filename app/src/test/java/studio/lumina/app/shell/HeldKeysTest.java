package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Keys;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.UiState;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class HeldKeysTest {
  private final List<String> done = new ArrayList<>();
  private final Pane root = new Pane();

  HeldKeysTest() {
    Keymap keymap = new Keymap(UiState.forgetful());
    keymap.add(
        Keymap.WINDOW,
        List.of(command("once", KeyCode.G), command("step", KeyCode.RIGHT).repeating()));
    new KeyDispatch(keymap, () -> new Only(root), () -> false, () -> {}).listen(root);
  }

  @Test
  void aKeyThatIsHeldDoesItsDeedOnce(FxRobot robot) {
    hold(robot, KeyCode.G, 20);
    assertEquals(List.of("once"), done);
    fire(robot, KeyEvent.KEY_RELEASED, KeyCode.G);
    hold(robot, KeyCode.G, 3);
    assertEquals(List.of("once", "once"), done);
  }

  @Test
  void aKeyThatIsHeldGoesOnStepping(FxRobot robot) {
    hold(robot, KeyCode.RIGHT, 4);
    assertEquals(List.of("step", "step", "step", "step"), done);
  }

  @Test
  void aKeyThatAnotherWindowSawReleasedDoesItsDeedAgain(FxRobot robot) {
    hold(robot, KeyCode.G, 2);
    fire(robot, KeyEvent.KEY_PRESSED, KeyCode.CONTROL);
    hold(robot, KeyCode.G, 2);
    assertEquals(List.of("once", "once"), done);
  }

  private void hold(FxRobot robot, KeyCode code, int presses) {
    for (int i = 0; i < presses; i++) {
      fire(robot, KeyEvent.KEY_PRESSED, code);
    }
  }

  private void fire(FxRobot robot, EventType<KeyEvent> type, KeyCode code) {
    robot.interact(
        () -> Event.fireEvent(root, new KeyEvent(type, "", "", code, false, false, false, false)));
  }

  private Command command(String id, KeyCode code) {
    return new Command(
        id, id, Command.Scope.WINDOW, Keys.of(code), Command.ALWAYS, () -> done.add(id));
  }

  private record Only(Node view) implements Workspace {
    @Override
    public String id() {
      return "only";
    }

    @Override
    public String title() {
      return "Only";
    }

    @Override
    public Ikon icon() {
      return Feather.BOX;
    }

    @Override
    public List<Command> commands() {
      return List.of();
    }

    @Override
    public boolean stageFocused() {
      return false;
    }

    @Override
    public void focus() {}
  }
}
