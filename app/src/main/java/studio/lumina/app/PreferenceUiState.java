package studio.lumina.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import studio.lumina.app.store.Preferences;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.LuminaException;

/// What the window remembers, kept in the library by a thread of its own: of many values for one
/// name in a row, as from an edge that is dragged, only the last is written.
final class PreferenceUiState implements UiState, AutoCloseable {
  private static final int GRACE_SECONDS = 3;

  private final Preferences preferences;
  private final Map<String, String> pending = new ConcurrentHashMap<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("memory").factory());

  PreferenceUiState(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public Optional<String> value(String name) {
    return Optional.ofNullable(pending.get(name)).or(() -> preferences.value(name));
  }

  @Override
  public void put(String name, String value) {
    if (pending.put(name, value) == null && !writer.isShutdown()) {
      writer.execute(() -> write(name));
    }
  }

  /// Writes what is still to be written; before the library is closed.
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String name) {
    String value = pending.remove(name);
    if (value == null) {
      return;
    }
    try {
      preferences.put(name, value);
    } catch (LuminaException e) {
      // Whatever matters more than a width will tell the artist what is wrong with the library.
      System.getLogger(PreferenceUiState.class.getName())
          .log(System.Logger.Level.WARNING, "not remembered: {0}", name);
    }
  }
}
