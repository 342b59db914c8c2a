package studio.lumina.app.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Brings a database to this program's version: the numbered `.sql` files that it has not seen yet,
/// each in a transaction of its own. Forward only.
final class Migrations {
  /// Marks a SQLite file as a library of this program ("Lumi").
  static final int APPLICATION = 0x4c756d69;

  private Migrations() {}

  /// Looks at a database without opening it: nothing of a file that is not ours, or that a newer
  /// program has written, is ever changed. A file that is not there, or empty, becomes a library.
  ///
  /// @throws LuminaException with [Problem.FromNewerVersion] or [Problem.LibraryDamaged]
  static void refuse(Path file) {
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        return;
      }
      FileHeader header =
          FileHeader.of(file).orElseThrow(() -> damaged(file, "file is not a database"));
      if (header.application() != APPLICATION) {
        throw foreign(file);
      }
      if (header.version() > newest()) {
        throw new LuminaException(
            new Problem.FromNewerVersion(file.toString(), header.version(), newest()));
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// The version that this program brings a database to.
  static int newest() {
    return scripts().size();
  }

  /// @param keep told of the version found before it is changed, where there is anything to keep
  /// @throws LuminaException with [Problem.FromNewerVersion] or [Problem.LibraryDamaged]
  static void apply(Connection connection, Path file, IntConsumer keep) throws SQLException {
    int found = Integer.parseInt(Database.value(connection, "PRAGMA user_version"));
    boolean empty = Database.value(connection, "SELECT count(*) FROM sqlite_schema").equals("0");
    int application = Integer.parseInt(Database.value(connection, "PRAGMA application_id"));
    if (!(empty && application == 0) && application != APPLICATION) {
      throw foreign(file);
    }
    List<String> scripts = scripts();
    if (found > scripts.size()) {
      throw new LuminaException(
          new Problem.FromNewerVersion(file.toString(), found, scripts.size()));
    }
    if (found > 0 && found < scripts.size()) {
      keep.accept(found);
    }
    FoldFunction.register(connection);
    for (int version = found + 1; version <= scripts.size(); version++) {
      migrate(connection, scripts.get(version - 1), version);
    }
  }

  private static void migrate(Connection connection, String script, int version)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String command : SqlScript.statements(script)) {
        statement.execute(command);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + version);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    for (String script = script(1); script != null; script = script(scripts.size() + 1)) {
      scripts.add(script);
    }
    return scripts;
  }

  private static @Nullable String script(int number) {
    String name = String.format(Locale.ROOT, "/lumina/store/%03d.sql", number);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LuminaException foreign(Path file) {
    return damaged(file, "not a library of Lumina Studio");
  }

  private static LuminaException damaged(Path file, String detail) {
    return new LuminaException(new Problem.LibraryDamaged(file.toString(), detail));
  }
}
