package studio.lumina.app.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// Libraries as earlier versions of the program left them.
public final class OldLibraries {
  private OldLibraries() {}

  /// Makes a library's database as version `version` had it, with rows.
  ///
  /// @param inserts statements that fill it
  public static void make(Path file, int version, String inserts) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (int number = 1; number <= version; number++) {
        execute(statement, script(number));
      }
      execute(statement, inserts);
      statement.execute("PRAGMA application_id = " + 0x4c756d69);
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  private static void execute(Statement statement, String script) throws SQLException {
    for (String command : SqlScript.statements(script)) {
      statement.execute(command);
    }
  }

  private static String script(int number) throws IOException {
    String name = String.format(java.util.Locale.ROOT, "/lumina/store/%03d.sql", number);
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
