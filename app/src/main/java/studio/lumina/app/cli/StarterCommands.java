package studio.lumina.app.cli;

import java.util.List;

/// The commands that need the starter's world: a checkout has it on its class path, the program
/// that is shipped has not.
final class StarterCommands {
  private static final String WORLD = "studio/lumina/starter/world/Scenes.class";

  private StarterCommands() {}

  /// `evaluate` and `scenes`, or nothing.
  static List<Object> of(Console console, Opener opener) {
    return present(StarterCommands.class.getClassLoader())
        ? List.of(new EvaluateCommand(console, opener), new ScenesCommand(console))
        : List.of();
  }

  static boolean present(ClassLoader classes) {
    return classes.getResource(WORLD) != null;
  }
}
