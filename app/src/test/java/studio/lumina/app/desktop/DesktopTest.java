package studio.lumina.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DesktopTest {
  private final List<String> log = new ArrayList<>();

  private Programs programs(String... missing) {
    return (words, environment) -> {
      if (List.of(missing).contains(words.getFirst())) {
        throw new IOException("no such program");
      }
      log.add("start " + words.getFirst());
      return () -> log.add("end " + words.getFirst());
    };
  }

  @Test
  void theMachineIsKeptAwakeOnceAndLetGo() {
    for (OperatingSystem system : OperatingSystem.values()) {
      log.clear();
      String program = system.awake().getFirst().getFirst();
      Wakefulness wakefulness = Wakefulness.of(system, programs());
      wakefulness.letSleep();
      wakefulness.keepAwake();
      wakefulness.keepAwake();
      wakefulness.letSleep();
      wakefulness.letSleep();
      wakefulness.keepAwake();
      assertEquals(List.of("start " + program, "end " + program, "start " + program), log);
    }
  }

  @Test
  void anotherProgramDoesAndNoneIsNoHarm() {
    Wakefulness second = Wakefulness.of(OperatingSystem.LINUX, programs("systemd-inhibit"));
    second.keepAwake();
    assertEquals(List.of("start gnome-session-inhibit"), log);
    Wakefulness none =
        Wakefulness.of(OperatingSystem.LINUX, programs("systemd-inhibit", "gnome-session-inhibit"));
    none.keepAwake();
    none.letSleep();
    assertEquals(1, log.size());
  }

  @Test
  void aNotificationsWordsAreNeverPartOfACommand() {
    String nasty = "\"; rm -rf ~; '$(x)` --icon=y";
    List<String> started = new ArrayList<>();
    for (OperatingSystem system : OperatingSystem.values()) {
      Notifier.of(
              system,
              (words, environment) -> {
                assertTrue(words.contains(nasty) || environment.containsValue(nasty));
                assertTrue(words.stream().noneMatch(w -> w.contains(nasty) && !w.equals(nasty)));
                started.add(words.getFirst());
                return () -> {};
              })
          .tell(nasty, nasty);
    }
    assertEquals(List.of("notify-send", "osascript", "powershell"), started);
    Notifier.of(OperatingSystem.LINUX, programs("notify-send")).tell("a", "b");
  }

  @Test
  @Timeout(60)
  void theSystemsOwnProgramsAreStartedAndEnded() throws IOException {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    Programs.Running running = Programs.ofSystem().start(List.of("cat"), Map.of());
    ProcessHandle cat =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child))
            .findFirst()
            .orElseThrow();
    assertTrue(cat.isAlive());
    running.end();
    running.end();
    cat.onExit().join();
  }
}
