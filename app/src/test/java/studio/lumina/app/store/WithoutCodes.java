package studio.lumina.app.store;

import java.sql.Statement;

/// A library whose codes cannot be read any more: whoever lists its pictures must not notice.
public final class WithoutCodes {
  private WithoutCodes() {}

  /// Takes a library's codes away.
  public static void takeFrom(Library library) {
    library
        .parts()
        .database()
        .change(connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE codes");
          }
        });
  }
}
