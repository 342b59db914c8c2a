package studio.lumina.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of this process, as Linux tells it.
///
/// @param own bytes that are this process's alone: heaps, copies, activations
/// @param mapped bytes of files in memory, which cost no second copy
/// @param peak the most that was resident so far, or since [#forgetPeak]
public record ProcessMemory(long own, long mapped, long peak) {
  private static final Path PROC = Path.of("/proc/self");
  private static final Pattern LINE = Pattern.compile("(\\w+):\\s+(\\d+) kB");

  /// Now; nothing where the system does not tell.
  public static Optional<ProcessMemory> now() {
    Path status = PROC.resolve("status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    Map<String, Long> bytes = new HashMap<>();
    try {
      for (String line : Files.readAllLines(status)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          bytes.put(matcher.group(1), Long.parseLong(matcher.group(2)) * 1024);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    Long own = bytes.get("RssAnon");
    Long mapped = bytes.get("RssFile");
    Long peak = bytes.get("VmHWM");
    return own == null || mapped == null || peak == null
        ? Optional.empty()
        : Optional.of(new ProcessMemory(own, mapped, peak));
  }

  /// Begins a new peak where the system allows it; else the process's whole life counts.
  static void forgetPeak() {
    try {
      Files.writeString(PROC.resolve("clear_refs"), "5");
    } catch (IOException e) {
      return; // the peak is then that of the process, as documented
    }
  }
}
