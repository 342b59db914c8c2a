package studio.lumina.app.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The log of the program, in a folder of its own: [#FILES] files of at most [#MOST_BYTES], the
/// oldest is overwritten. Where the folder cannot be written nothing is logged and nothing fails.
/// Whoever opened it closes it.
public final class LogFile implements AutoCloseable {
  static final int MOST_BYTES = 512 << 10;
  static final int FILES = 3;

  private static final String NAME = "studio.%g.log";

  private final Path folder;
  private final Redaction redaction;
  private final Optional<FileHandler> handler;

  private LogFile(Path folder, Redaction redaction, Optional<FileHandler> handler) {
    this.folder = folder;
    this.redaction = redaction;
    this.handler = handler;
  }

  /// Logs everything from INFO on into `folder`, with `redaction`.
  public static LogFile open(Path folder, Redaction redaction) {
    try {
      Files.createDirectories(folder);
      String pattern = folder.toString().replace("%", "%%") + "/" + NAME;
      FileHandler handler = new FileHandler(pattern, MOST_BYTES, FILES, true);
      handler.setEncoding(StandardCharsets.UTF_8.name());
      handler.setLevel(Level.INFO);
      handler.setFormatter(new Lines(redaction));
      Logger.getLogger("").addHandler(handler);
      return new LogFile(folder, redaction, Optional.of(handler));
    } catch (IOException e) {
      return new LogFile(folder, redaction, Optional.empty());
    }
  }

  /// The last lines, the oldest first.
  public List<String> last(int lines) {
    handler.ifPresent(FileHandler::flush);
    Path newest = folder.resolve(NAME.replace("%g", "0"));
    try {
      List<String> all =
          new String(Files.readAllBytes(newest), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
          .map(redaction::of)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// Where it lies.
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    handler.ifPresent(open -> {
      Logger.getLogger("").removeHandler(open);
      open.close();
    });
  }

  /// A line a record, its exception below it.
  private static final class Lines extends Formatter {
    private final Redaction redaction;

    Lines(Redaction redaction) {
      this.redaction = redaction;
    }

    @Override
    public String format(LogRecord log) {
      StringBuilder text = new StringBuilder();
      text.append(Instant.ofEpochMilli(log.getMillis())).append(' ');
      text.append(log.getLevel().getName()).append(' ');
      text.append(log.getLoggerName()).append(": ").append(formatMessage(log));
      int causes = 0;
      for (Throwable e = log.getThrown(); e != null && causes < 8; e = e.getCause(), causes++) {
        text.append("\n  ").append(e);
        for (StackTraceElement frame : e.getStackTrace()) {
          text.append("\n    at ").append(frame);
        }
      }
      return redaction.of(text.toString()) + "\n";
    }
  }
}
