package studio.lumina.app.shell;

import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Device;

/// Figures of the machine for the status line: free disk, memory, names of the devices.
///
/// @param freeDisk bytes free where the library lies, or -1 where unknown
/// @param memory of the engine process; empty where the system does not tell
/// @param devices what the system calls the processor and the graphics card; those that it does not
///   tell are missing
public record SystemStats(long freeDisk, Optional<Memory> memory, Map<Device, String> devices) {
  /// Nothing known yet.
  public static final SystemStats UNKNOWN = new SystemStats(-1, Optional.empty(), Map.of());

  public SystemStats {
    devices = Map.copyOf(devices);
  }

  /// @param used bytes of the machine's memory that the engine process holds
  /// @param total bytes that the machine has
  public record Memory(long used, long total) {}
}
