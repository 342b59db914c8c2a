package studio.lumina.app.shell;

import java.util.Optional;

/// How the machine is.
///
/// @param freeDisk bytes free where the library lies, or -1 where unknown
/// @param memory of the engine process; empty where the system does not tell
public record Vitals(long freeDisk, Optional<Memory> memory) {
  /// Nothing known yet.
  public static final Vitals UNKNOWN = new Vitals(-1, Optional.empty());

  /// @param used bytes of the machine's memory that the engine process holds
  /// @param total bytes that the machine has
  public record Memory(long used, long total) {}
}
