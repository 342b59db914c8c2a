package studio.lumina.core.models.fit;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory that is free, in bytes.
///
/// @param main that the system can give without swapping
/// @param card of the chosen graphics card; empty where there is none in use
public record FreeRoom(long main, OptionalLong card) {
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /// What is free now.
  ///
  /// @param card free memory of the card, as whoever speaks to the card knows it
  public static FreeRoom now(OptionalLong card) {
    return new FreeRoom(mainMemory(), card);
  }

  /// On Linux with what the system would give back from its file cache.
  private static long mainMemory() {
    if (Files.isReadable(MEMORY)) {
      try {
        Matcher found = AVAILABLE.matcher(Files.readString(MEMORY));
        if (found.find()) {
          return Long.parseLong(found.group(1)) * 1024;
        }
      } catch (IOException e) {
        return system().getFreeMemorySize();
      }
    }
    return system().getFreeMemorySize();
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
