package studio.lumina.app.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.lumina.core.Tokens;

/// A stretch of a picture's image tokens with their numbers, as it is committed.
///
/// @param codes token ids
/// @param surprisal for each, bits
/// @param entropy for each, bits
public record CodeRun(Tokens codes, float[] surprisal, float[] entropy) {
  /// No codes.
  public static final CodeRun NONE = new CodeRun(Tokens.NONE, new float[0], new float[0]);

  /// @throws IllegalArgumentException where the lengths differ
  public CodeRun {
    if (surprisal.length != codes.size() || entropy.length != codes.size()) {
      throw new IllegalArgumentException("a number of each kind for each code");
    }
  }

  /// These followed by others.
  public CodeRun plus(CodeRun others) {
    return new CodeRun(
        codes.plus(others.codes),
        joined(surprisal, others.surprisal),
        joined(entropy, others.entropy));
  }

  /// The first `count` of these.
  public CodeRun first(int count) {
    return new CodeRun(
        codes.slice(0, count), Arrays.copyOf(surprisal, count), Arrays.copyOf(entropy, count));
  }

  /// Adds a stretch that begins at code `start` of the picture, the last that it has.
  void insert(Connection connection, long picture, int start) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO codes VALUES (?, ?, ?, ?, ?)")) {
      insert.setLong(1, picture);
      insert.setInt(2, start);
      insert.setBytes(3, bytes(codes.ids()));
      insert.setBytes(4, bytes(surprisal));
      insert.setBytes(5, bytes(entropy));
      insert.executeUpdate();
    }
    try (PreparedStatement count =
        connection.prepareStatement("UPDATE picture SET drawn = ? WHERE id = ?")) {
      count.setInt(1, start + codes.size());
      count.setLong(2, picture);
      count.executeUpdate();
    }
  }

  /// All of a picture's codes; up to the first gap, should there be one.
  static CodeRun of(Connection connection, long picture) throws SQLException {
    List<CodeRun> runs = new ArrayList<>();
    int count = 0;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT start, ids, surprise, entropy FROM codes WHERE picture = ? ORDER BY start")) {
      select.setLong(1, picture);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next() && rows.getInt(1) == count) {
          Tokens codes = new Tokens(ints(rows.getBytes(2)));
          runs.add(new CodeRun(codes, floats(rows.getBytes(3)), floats(rows.getBytes(4))));
          count += codes.size();
        }
      }
    }
    return joined(runs, count);
  }

  private static CodeRun joined(List<CodeRun> runs, int count) {
    int[] ids = new int[count];
    float[] surprisal = new float[count];
    float[] entropy = new float[count];
    int at = 0;
    for (CodeRun run : runs) {
      int size = run.codes.size();
      System.arraycopy(run.codes.ids(), 0, ids, at, size);
      System.arraycopy(run.surprisal, 0, surprisal, at, size);
      System.arraycopy(run.entropy, 0, entropy, at, size);
      at += size;
    }
    return new CodeRun(new Tokens(ids), surprisal, entropy);
  }

  /// Replaces all of a picture's stretches by this one.
  void replace(Connection connection, long picture) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM codes WHERE picture = ?")) {
      delete.setLong(1, picture);
      delete.executeUpdate();
    }
    insert(connection, picture, 0);
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /// Tokens as a column has them: 32 bits each, low byte first.
  static byte[] bytes(Tokens tokens) {
    return bytes(tokens.ids());
  }

  /// The tokens of a column.
  static Tokens tokens(byte[] bytes) {
    return new Tokens(ints(bytes));
  }

  private static byte[] bytes(int[] values) {
    ByteBuffer bytes = buffer(new byte[4 * values.length]);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = buffer(new byte[4 * values.length]);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static int[] ints(byte[] bytes) {
    int[] values = new int[bytes.length / 4];
    buffer(bytes).asIntBuffer().get(values);
    return values;
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / 4];
    buffer(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
