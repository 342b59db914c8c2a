package studio.lumina.app.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The window's state from one start to the next, as names and values. FX thread only; never waits
/// for the disk.
public interface UiState {
  /// The value kept under a name.
  Optional<String> value(String name);

  /// Keeps a value.
  void put(String name, String value);

  /// Remembers until the program ends: where no library could be opened, and in tests.
  static UiState forgetful() {
    return new UiState() {
      private final Map<String, String> values = new HashMap<>();

      @Override
      public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
      }

      @Override
      public void put(String name, String value) {
        values.put(name, value);
      }
    };
  }
}
