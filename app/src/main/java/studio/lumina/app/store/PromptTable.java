package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Prompt;

/// Prompts that were used, kept also when their pictures are gone.
final class PromptTable {
  private PromptTable() {}

  /// The artist's own words in a prompt; empty where there are none.
  static String words(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw.text();
      case Prompt.Condition condition -> condition.text();
      case Prompt.Edit edit -> edit.instruction();
      case Prompt.Vision _, Prompt.Chat _ -> "";
    };
  }

  /// Notes that a prompt was used; only words of an artist's own are worth it.
  static void use(Connection connection, Prompt prompt, Instant when) throws SQLException {
    String text = words(prompt);
    if (text.isBlank()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO prompt_used VALUES (?, ?)"
                + " ON CONFLICT (text) DO UPDATE SET used = max(used, excluded.used)")) {
      upsert.setString(1, text);
      upsert.setLong(2, when.toEpochMilli());
      upsert.executeUpdate();
    }
  }

  /// The latest first.
  static List<String> latest(Connection connection, int limit) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT text FROM prompt_used ORDER BY used DESC, text LIMIT ?")) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }
}
