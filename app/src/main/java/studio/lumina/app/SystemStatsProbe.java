package studio.lumina.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.desktop.DeviceNames;
import studio.lumina.app.desktop.OperatingSystem;
import studio.lumina.app.shell.SystemStats;
import studio.lumina.core.Device;

/// Measures every two seconds the free room on the library's disk and the memory of the engine
/// process, on a thread of its own: a network drive may take its time.
final class SystemStatsProbe implements AutoCloseable {
  private static final int SECONDS = 2;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");

  private final Path library;
  private @Nullable Map<Device, String> devices; // asked for once, on the thread that looks
  private final ReadOnlyObjectWrapper<SystemStats> systemStats =
      new ReadOnlyObjectWrapper<>(SystemStats.UNKNOWN);
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("system-stats").factory());

  SystemStatsProbe(Path library) {
    this.library = library;
    looking.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  /// Changes on the FX thread.
  ObservableValue<SystemStats> systemStats() {
    return systemStats.getReadOnlyProperty();
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private void look() {
    if (devices == null) {
      devices = DeviceNames.ofSystem(OperatingSystem.current());
    }
    SystemStats now = new SystemStats(library.toFile().getUsableSpace(), memory(), devices);
    Platform.runLater(() -> systemStats.set(now));
  }

  /// Where the system has `/proc`: what this process's children, the engine, hold of the machine's
  /// memory.
  private static Optional<SystemStats.Memory> memory() {
    long used = ProcessHandle.current().children().mapToLong(child -> resident(child)).sum();
    long total = total();
    return used > 0 && total > 0
        ? Optional.of(new SystemStats.Memory(used, total))
        : Optional.empty();
  }

  private static long resident(ProcessHandle process) {
    return resident(text(Path.of("/proc", String.valueOf(process.pid()), "status")));
  }

  /// What `/proc/PID/status` says is resident, in bytes; 0 where it does not. It says so in kB: the
  /// size of a page is the machine's and need not be known.
  static long resident(String status) {
    return kilobytes(RESIDENT, status);
  }

  private static long total() {
    return kilobytes(TOTAL, text(Path.of("/proc/meminfo")));
  }

  private static long kilobytes(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
