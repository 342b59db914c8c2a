package studio.lumina.app.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/// The SQL function `fold(text)`: the text as it is searched, without case. SQLite's own `lower`
/// knows ASCII only. Needed by migrations alone: what is written later is folded before.
final class FoldFunction extends Function {
  static void register(Connection connection) throws SQLException {
    Function.create(connection, "fold", new FoldFunction());
  }

  @Override
  protected void xFunc() throws SQLException {
    String text = value_text(0);
    result(text == null ? "" : text.toLowerCase(Locale.ROOT));
  }
}
