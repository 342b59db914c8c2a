package studio.lumina.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.lumina.core.Problem;

/// Who listens to the library, and what was found so far. Any thread.
final class LibraryNews {
  private final List<LibraryListener> listeners = new CopyOnWriteArrayList<>();
  private final List<Problem> findings = new ArrayList<>();

  /// Adds a listener and tells it what was found before.
  synchronized void add(LibraryListener listener) {
    listeners.add(listener);
    findings.forEach(listener::found);
  }

  synchronized void found(Problem problem) {
    findings.add(problem);
    listeners.forEach(listener -> listener.found(problem));
  }

  void thumbnailMade(long picture) {
    listeners.forEach(listener -> listener.thumbnailMade(picture));
  }

  synchronized List<Problem> findings() {
    return List.copyOf(findings);
  }
}
