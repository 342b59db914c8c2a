package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.file.ThumbnailFiles;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

/// Rows of the table of pictures as summaries.
///
/// @param pictures folder of their files
/// @param thumbnails their thumbnails
record SummaryTable(Path pictures, ThumbnailFiles thumbnails) {
  private static final String SELECT =
      "SELECT picture.id, picture.created, picture.task, picture.words, picture.width,"
          + " picture.height, picture.state, picture.model, picture.thumbnail, picture.file,"
          + " picture.star, picture.drawn, picture.parent, picture.fork_row, picture.set_id,"
          + " picture.set_column, picture.set_row, json_extract(picture.sampling, '$.guidance')"
          + " FROM picture";

  static final String RECENT =
      SELECT
          + " WHERE picture.discarded IS NULL AND picture.id < ?"
          + " AND (picture.drawn > coalesce(picture.fork_row, 0) * (picture.width / 16)"
          + " OR NOT EXISTS (SELECT 1 FROM job WHERE job.picture = picture.id))"
          + " ORDER BY picture.id DESC LIMIT ?";

  static final String FORK_TREE =
      "WITH RECURSIVE above (id, parent) AS ("
          + "SELECT id, parent FROM picture WHERE id = ?"
          + " UNION SELECT p.id, p.parent FROM above JOIN picture p ON p.id = above.parent),"
          + " below (id) AS (SELECT id FROM above WHERE parent IS NULL"
          + " UNION SELECT p.id FROM below JOIN picture p ON p.parent = below.id) "
          + SELECT
          + " WHERE picture.id IN (SELECT id FROM below) AND picture.discarded IS NULL"
          + " ORDER BY picture.id";

  static final String MEMBERS =
      SELECT
          + " WHERE picture.discarded IS NULL AND picture.set_id = ?"
          + " ORDER BY picture.set_row, picture.set_column, picture.id";

  private static final String ONE = SELECT + " WHERE picture.id = ?";

  /// Pictures with numbers below `before`.
  List<PictureSummary> recent(Connection connection, long before, int limit) throws SQLException {
    return all(connection, RECENT, before, limit);
  }

  /// Pictures with numbers below `before`.
  List<PictureSummary> find(Connection connection, WordQuery query, long before, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    if (!query.indexed().isEmpty()) {
      values.add(query.match());
    }
    values.add(before);
    values.addAll(query.shorter());
    values.add(limit);
    return all(connection, search(query), values.toArray());
  }

  /// The statement of a search; its values are the match, the number before which pictures are
  /// wanted, the short words, and how many.
  static String search(WordQuery query) {
    boolean indexed = !query.indexed().isEmpty();
    String from =
        indexed
            ? " JOIN picture_words ON picture_words.rowid = picture.id"
                + " WHERE picture_words MATCH ? AND picture_words.rowid < ?"
                + " AND picture.discarded IS NULL"
            : " WHERE picture.id IN (SELECT id FROM picture INDEXED BY picture_folded"
                + " WHERE discarded IS NULL AND id < ?";
    String shorter =
        (indexed ? " AND instr(picture.folded, ?) > 0" : " AND instr(folded, ?) > 0")
            .repeat(query.shorter().size());
    return indexed
        ? SELECT + from + shorter + " ORDER BY picture_words.rowid DESC LIMIT ?"
        : SELECT + from + shorter + " ORDER BY id DESC LIMIT ?) ORDER BY picture.id DESC";
  }

  List<PictureSummary> forkTree(Connection connection, long id) throws SQLException {
    return all(connection, FORK_TREE, id);
  }

  List<PictureSummary> members(Connection connection, long set) throws SQLException {
    return all(connection, MEMBERS, set);
  }

  List<PictureSummary> these(Connection connection, List<Long> ids) throws SQLException {
    String each = String.join(", ", Collections.nCopies(ids.size(), "?"));
    return all(connection, SELECT + " WHERE picture.id IN (" + each + ")", ids.toArray());
  }

  Optional<PictureSummary> one(Connection connection, long id) throws SQLException {
    return all(connection, ONE, id).stream().findFirst();
  }

  private List<PictureSummary> all(Connection connection, String sql, Object... values)
      throws SQLException {
    List<PictureSummary> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(summary(rows));
        }
      }
    }
    return found;
  }

  private PictureSummary summary(ResultSet row) throws SQLException {
    return new PictureSummary(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Task.valueOf(row.getString(3)),
        row.getString(4),
        new Size(row.getInt(5), row.getInt(6)),
        PictureEntry.State.valueOf(row.getString(7)),
        row.getString(8),
        thumbnail(row.getString(9)),
        Optional.ofNullable(row.getString(10)).map(pictures::resolve),
        row.getInt(11),
        row.getInt(12),
        row.getDouble(18),
        fork(row),
        place(row));
  }

  private Optional<Thumbnail> thumbnail(@Nullable String name) {
    return Optional.ofNullable(name)
        .map(found ->
            new Thumbnail(
                thumbnails.file(found, Thumbnail.SMALL), thumbnails.file(found, Thumbnail.LARGE)));
  }

  private static Optional<PictureEntry.Fork> fork(ResultSet row) throws SQLException {
    long parent = row.getLong(13);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new PictureEntry.Fork(parent, row.getInt(14)));
  }

  private static Optional<PictureEntry.Place> place(ResultSet row) throws SQLException {
    long set = row.getLong(15);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new PictureEntry.Place(set, row.getInt(16), row.getInt(17)));
  }
}
