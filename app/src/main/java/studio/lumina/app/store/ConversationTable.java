package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows of the table of conversations.
///
/// @param json their columns that are values of the contract
record ConversationTable(StoreJson json) {
  private static final int TITLE = 60;
  private static final int AROUND = 24;

  private static final String SELECT =
      "SELECT id, coalesce(title, opening), pinned, touched, leaf, muted";

  Optional<ConversationEntry> one(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + ", '' FROM conversation WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(entry(row, List.of())) : Optional.empty();
      }
    }
  }

  /// Those that have a turn.
  ///
  /// @param words all of which are in one of its turns, or in its title
  List<ConversationEntry> list(Connection connection, String words) throws SQLException {
    List<String> all =
        Stream.of(WordQuery.fold(words).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    String found =
        "(SELECT folded FROM turn WHERE conversation = conversation.id"
            + " AND instr(folded, ?) > 0".repeat(all.size())
            + " ORDER BY id LIMIT 1)";
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + ", "
                + found
                + " FROM conversation WHERE trashed IS NULL"
                + " AND EXISTS (SELECT 1 FROM turn WHERE conversation = conversation.id)"
                + " ORDER BY pinned DESC, touched DESC, id DESC")) {
      for (int i = 0; i < all.size(); i++) {
        select.setString(i + 1, all.get(i));
      }
      List<ConversationEntry> list = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String title = WordQuery.fold(rows.getString(2));
          if (rows.getString(7) != null || all.stream().allMatch(title::contains)) {
            list.add(entry(rows, all));
          }
        }
      }
      return List.copyOf(list);
    }
  }

  private ConversationEntry entry(ResultSet row, List<String> words) throws SQLException {
    long leaf = row.getLong(5);
    Optional<Long> shown = row.wasNull() ? Optional.empty() : Optional.of(leaf);
    String hit = row.getString(7);
    return new ConversationEntry(
        row.getLong(1),
        cut(row.getString(2).strip().replaceAll("\\s+", " "), TITLE),
        row.getInt(3) != 0,
        Instant.ofEpochMilli(row.getLong(4)),
        shown,
        List.of(json.read(row.getString(6), MutedPiece[].class)),
        words.isEmpty() || hit == null ? "" : around(hit, words.getFirst()));
  }

  private static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    String first = text.substring(0, text.offsetByCodePoints(0, most));
    int space = first.lastIndexOf(' ');
    return (space > most / 2 ? first.substring(0, space) : first) + "…";
  }

  private static String around(String text, String word) {
    int at = Math.max(0, text.indexOf(word));
    int from = text.offsetByCodePoints(at, -Math.min(AROUND, text.codePointCount(0, at)));
    return (from > 0 ? "…" : "") + cut(text.substring(from).replaceAll("\\s+", " "), 2 * AROUND);
  }
}
