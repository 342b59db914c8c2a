package studio.lumina.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first of some programs that there is, kept running while the machine shall stay awake.
final class WakefulProgram implements Wakefulness {
  private final List<List<String>> candidates;
  private final Programs programs;
  private Programs.@Nullable Running running;

  WakefulProgram(List<List<String>> candidates, Programs programs) {
    this.candidates = candidates;
    this.programs = programs;
  }

  @Override
  public void keepAwake() {
    if (running != null) {
      return;
    }
    for (List<String> words : candidates) {
      try {
        running = programs.start(words, Map.of());
        return;
      } catch (IOException e) {
        System.getLogger(WakefulProgram.class.getName())
            .log(System.Logger.Level.DEBUG, "no " + words.getFirst(), e);
      }
    }
  }

  @Override
  public void letSleep() {
    Programs.Running awake = running;
    if (awake != null) {
      awake.end();
      running = null;
    }
  }
}
