package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import studio.lumina.app.ui.Memory;
import studio.lumina.core.Problem;

/// Desks for tests: everything happens at once, files are what the test says they are.
public final class Desks {
  /// Files and what they are.
  public final Map<Path, Arrival> files = new HashMap<>();

  /// What was kept.
  public final Memory memory = Memory.forgetful();

  /// The words' engine.
  public final ScriptedPhrasing phrasing = new ScriptedPhrasing();

  /// A desk with these.
  public CreateDesk desk() {
    return new CreateDesk(
        memory,
        phrasing,
        path ->
            files.getOrDefault(
                path,
                new Arrival.Refused(path, new Problem.PictureDamaged(path.toString(), "cut off"))),
        Sheets.NONE,
        Runnable::run,
        Runnable::run);
  }
}
