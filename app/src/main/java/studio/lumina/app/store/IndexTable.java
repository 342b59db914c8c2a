package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The order of lists, read from indexes alone.
final class IndexTable {
  /// One that waits without a row of its own is the queue's.
  private static final String LISTED =
      " AND (drawn > coalesce(fork_row, 0) * (width / 16)"
          + " OR NOT EXISTS (SELECT 1 FROM job WHERE job.picture = picture.id))";

  /// What the queue threw away before its first row is not worth a place in the trash.
  private static final String TRASHED =
      " AND (file IS NOT NULL OR drawn > coalesce(fork_row, 0) * (width / 16))";

  private static final String KEPT_FROM =
      " FROM picture INDEXED BY picture_chosen WHERE discarded IS NULL" + LISTED;

  private static final String TRASH_FROM =
      " FROM picture INDEXED BY picture_discarded WHERE discarded IS NOT NULL" + TRASHED;

  private IndexTable() {}

  /// A statement and its values.
  record Query(String sql, List<Object> values) {
    /// The statement of a filter; its rows are number and date.
    static Query of(PictureFilter filter) {
      StringBuilder sql =
          new StringBuilder(from(filter.trash(), filter.trash() ? "discarded" : "created"));
      List<Object> values = new ArrayList<>();
      WordQuery words = WordQuery.of(filter.words());
      // A whole order needs every match: looking into each text is quicker then than joining the
      // full-text index's lists of three letters, at the worst by far.
      for (String word : words.all()) {
        sql.append(
            filter.trash()
                ? " AND instr(folded, ?) > 0"
                : " AND id IN (SELECT id FROM picture INDEXED BY picture_folded"
                    + " WHERE discarded IS NULL AND instr(folded, ?) > 0)");
        values.add(word);
      }
      if (filter.stars() > 0) {
        sql.append(" AND star >= ?");
        values.add(filter.stars());
      }
      oneOf(sql, values, "task", names(filter.tasks()));
      oneOf(sql, values, "model", filter.models());
      oneOf(sql, values, "state", names(filter.states()));
      shapes(sql, filter.shapes());
      if (filter.since().isPresent()) {
        sql.append(" AND created >= ?");
        values.add(filter.since().map(Instant::toEpochMilli).get());
      }
      return new Query(sql.append(order(filter)).toString(), values);
    }

    private static String from(boolean trash, String date) {
      return "SELECT id, " + date + (trash ? TRASH_FROM : KEPT_FROM);
    }

    private static String order(PictureFilter filter) {
      String date = filter.trash() ? "discarded" : "created";
      return switch (filter.order()) {
        case NEWEST -> " ORDER BY " + date + " DESC, id DESC";
        case OLDEST -> " ORDER BY " + date + ", id";
        case STARS -> " ORDER BY star DESC, " + date + " DESC, id DESC";
      };
    }

    private static void oneOf(
        StringBuilder sql, List<Object> values, String column, Collection<String> allowed) {
      if (!allowed.isEmpty()) {
        sql.append(" AND ")
            .append(column)
            .append(" IN (")
            .append(String.join(", ", Collections.nCopies(allowed.size(), "?")))
            .append(')');
        values.addAll(allowed);
      }
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
      return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static void shapes(StringBuilder sql, Set<PictureFilter.Shape> shapes) {
      if (!shapes.isEmpty()) {
        sql.append(
            shapes.stream()
                .map(shape ->
                    switch (shape) {
                      case SQUARE -> "width = height";
                      case LANDSCAPE -> "width > height";
                      case PORTRAIT -> "width < height";
                    })
                .collect(Collectors.joining(" OR ", " AND (", ")")));
      }
    }
  }

  static PictureIndex read(Connection connection, PictureFilter filter) throws SQLException {
    LongStream.Builder ids = LongStream.builder();
    LongStream.Builder dates = LongStream.builder();
    Query query = Query.of(filter);
    try (PreparedStatement select = connection.prepareStatement(query.sql())) {
      for (int i = 0; i < query.values().size(); i++) {
        select.setObject(i + 1, query.values().get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
          dates.add(rows.getLong(2));
        }
      }
    }
    long[] found = ids.build().toArray();
    // Where nothing is filtered out, what was found is all there is.
    int all = filter.isOpen() ? found.length : count(connection, filter.trash());
    return new PictureIndex(found, dates.build().toArray(), all);
  }

  /// Names of the checkpoints that made pictures, in order.
  static List<String> models(Connection connection) throws SQLException {
    List<String> models = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery("SELECT DISTINCT model" + KEPT_FROM + " ORDER BY model")) {
      while (rows.next()) {
        models.add(rows.getString(1));
      }
    }
    return models;
  }

  private static int count(Connection connection, boolean trash) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT count(*)" + (trash ? TRASH_FROM : KEPT_FROM))) {
      row.next();
      return row.getInt(1);
    }
  }
}
