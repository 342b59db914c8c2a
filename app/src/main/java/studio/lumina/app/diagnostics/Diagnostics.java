package studio.lumina.app.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.core.Problem;

/// The report that Copy diagnostics copies: enough to find a fault, nothing of the artist's. Reads
/// small files; quick.
///
/// @param version of the program
/// @param javafx its version
/// @param log what was logged
/// @param redaction blacks out
public record Diagnostics(String version, String javafx, LogFile log, Redaction redaction) {
  private static final int LOG_LINES = 60;
  private static final int CRASH_LINES = 80;
  private static final Duration FRESH = Duration.ofDays(2);
  private static final long MEGABYTE = 1 << 20;

  /// The report on a problem.
  ///
  /// @param numericsKey of the open model; empty where none is
  public String report(Problem problem, String numericsKey) {
    StringBuilder text = new StringBuilder();
    line(text, "Lumina Studio", version);
    line(text, "time", Instant.now().toString());
    line(text, "problem", problem.toString());
    line(text, "numerics", numericsKey);
    Runtime runtime = Runtime.getRuntime();
    line(
        text,
        "system",
        String.join(
            " ",
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", "")));
    line(text, "processors", String.valueOf(runtime.availableProcessors()));
    line(
        text,
        "memory",
        String.format(
            Locale.ROOT,
            "%d MB used, %d MB at most",
            (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
            runtime.maxMemory() / MEGABYTE));
    line(
        text,
        "java",
        System.getProperty("java.version", "") + " " + System.getProperty("java.vendor", ""));
    line(text, "javafx", javafx);
    section(text, "log", log.last(LOG_LINES));
    crash().ifPresent(file -> section(text, "engine crash", head(file)));
    return redaction.of(text.toString());
  }

  /// The engine's newest crash file, where it is fresh.
  private Optional<Path> crash() {
    Optional<Path> newest = Optional.empty();
    Instant when = Instant.now().minus(FRESH);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(log.folder(), "*hs_err*.log")) {
      for (Path file : files) {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        if (changed.isAfter(when)) {
          newest = Optional.of(file);
          when = changed;
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return newest;
  }

  private static List<String> head(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64 << 10), StandardCharsets.UTF_8)
          .lines()
          .limit(CRASH_LINES)
          .toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value.isBlank() ? "-" : value).append('\n');
  }

  private static void section(StringBuilder text, String name, List<String> lines) {
    text.append("\n--- ").append(name).append(" ---\n");
    lines.forEach(line -> text.append(line).append('\n'));
  }
}
