package studio.lumina.app.work.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// The end of a process's error output; read by a thread of its own until the process ends.
final class StderrTail implements Runnable {
  private static final int LINES = 40;

  private final InputStream errors;
  private final Deque<String> tail = new ArrayDeque<>();

  StderrTail(InputStream errors) {
    this.errors = errors;
  }

  @Override
  public void run() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      add(e.toString());
    }
  }

  /// Adds a line, e.g. why the process was given up.
  synchronized void add(String line) {
    tail.addLast(line);
    if (tail.size() > LINES) {
      tail.removeFirst();
    }
  }

  synchronized String text() {
    return String.join("\n", tail);
  }
}
