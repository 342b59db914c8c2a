package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;

class PreferencesTest {
  @TempDir private Path folder;

  private static void pragma(Library library, String pragma) {
    library
        .parts()
        .database()
        .change(connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
          }
        });
  }

  @Test
  void aValueThatCouldNotBeWrittenIsNotTheValueAndIsWrittenTheNextTime() {
    String value = "x".repeat(100_000);
    try (Library library = Library.open(new Folders(folder))) {
      Preferences preferences = library.preferences();
      preferences.put("theme", "dark");
      pragma(library, "max_page_count = 1");
      assertThrows(LuminaException.class, () -> preferences.put("theme", value));
      assertEquals(Optional.of("dark"), preferences.value("theme"));
      pragma(library, "max_page_count = 1000000");
      preferences.put("theme", value);
    }
    try (Library library = Library.open(new Folders(folder))) {
      assertEquals(Optional.of(value), library.preferences().value("theme"));
    }
  }
}
