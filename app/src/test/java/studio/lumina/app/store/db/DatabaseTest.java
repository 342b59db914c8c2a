package studio.lumina.app.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path folder;

  private static int put(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("INSERT INTO preference VALUES ('" + name + "', 'x')");
    }
  }

  @Test
  void anErrorWithinATransactionUndoesItAndLaterOnesGoOn() {
    AssertionError error = new AssertionError("a fault of ours");
    try (Database database = Database.open(folder.resolve("library.db"))) {
      AssertionError thrown =
          assertThrows(
              AssertionError.class,
              () ->
                  database.transact(connection -> {
                    put(connection, "first");
                    throw error;
                  }));
      assertSame(error, thrown);
      database.transact(connection -> put(connection, "second"));
      assertEquals(
          "second",
          database.transact(connection ->
              Database.value(connection, "SELECT group_concat(name) FROM preference")));
    }
  }
}
