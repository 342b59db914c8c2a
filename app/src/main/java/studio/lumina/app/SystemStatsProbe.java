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

/// Looks every two seconds how much room the library's disk has and how much memory the engine
/// process holds, on a thread of its own: a network drive may take its time.
final class SystemStatsProbe implements AutoCloseable {
  private static final int SECONDS = 2;
  private static final long PAGE = 4096;
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");

  private final Path library;
  private @Nullable Map<Device, String> devices; // asked for once, on the thread that looks
  private final ReadOnlyObjectWrapper<SystemStats> vitals =
      new ReadOnlyObjectWrapper<>(SystemStats.UNKNOWN);
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("vitals").factory());

  SystemStatsProbe(Path library) {
    this.library = library;
    looking.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  /// Changes on the FX thread.
  ObservableValue<SystemStats> vitals() {
    return vitals.getReadOnlyProperty();
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
    Platform.runLater(() -> vitals.set(now));
  }

  /// Where the system has `/proc`: what this process's children, the engine, hold of the machine's
  /// memory.
  private static Optional<SystemStats.Memory> memory() {
    long used = ProcessHandle.current().children().mapToLong(SystemStatsProbe::resident).sum();
    long total = total();
    return used > 0 && total > 0
        ? Optional.of(new SystemStats.Memory(used, total))
        : Optional.empty();
  }

  private static long resident(ProcessHandle process) {
    String[] pages = text(Path.of("/proc", String.valueOf(process.pid()), "statm")).split(" ");
    return pages.length > 1 ? Long.parseLong(pages[1]) * PAGE : 0;
  }

  private static long total() {
    Matcher matcher = TOTAL.matcher(text(Path.of("/proc/meminfo")));
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
