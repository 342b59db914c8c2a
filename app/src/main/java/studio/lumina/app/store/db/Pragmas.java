package studio.lumina.app.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How SQLite is used here. With `synchronous=NORMAL`, the usual choice for a write-ahead log, a
/// power cut loses commits that were acknowledged; `FULL` loses none.
final class Pragmas {
  /// Older ones can damage a database when its write-ahead log is reset.
  private static final int[] OLDEST = {3, 51, 3};

  private Pragmas() {}

  /// @throws IllegalStateException where an older SQLite than the program ships was loaded
  static void apply(Connection connection) throws SQLException {
    String version = Database.value(connection, "SELECT sqlite_version()");
    if (!recent(version)) {
      throw new IllegalStateException("SQLite " + version + " is too old for the library");
    }
    List<String> pragmas =
        new ArrayList<>(
            List.of(
                "busy_timeout = 5000",
                "mmap_size = 0",
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON"));
    if (System.getProperty("os.name").startsWith("Mac")) {
      // There, a plain fsync leaves the data in the drive's cache.
      pragmas.add("fullfsync = 1");
      pragmas.add("checkpoint_fullfsync = 1");
    }
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute("PRAGMA " + pragma);
      }
    }
  }

  private static boolean recent(String version) {
    int[] found = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return Arrays.compare(found, OLDEST) >= 0;
  }
}
