package studio.lumina.app.command;

/// A control that waits for any key at all, so that none may run a command meanwhile.
public interface TakesKeys {
  /// Whether it does so now.
  boolean takesKeys();
}
