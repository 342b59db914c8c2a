package studio.lumina.app.store.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// What a database file says of itself on its first page, read without SQLite: opening it there
/// would already write beside it. The last committed first page of the write-ahead log counts,
/// where there is one (<https://www.sqlite.org/fileformat2.html>, sections 1.3 and 4.1).
///
/// @param application `PRAGMA application_id`
/// @param version `PRAGMA user_version`
record FileHeader(int application, int version) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH = 100;
  private static final int WAL_HEADER = 32;
  private static final int FRAME_HEADER = 24;

  /// The header of a file; empty where it is no database of SQLite.
  static Optional<FileHeader> of(Path file) throws IOException {
    ByteBuffer page = read(file, 0, LENGTH);
    Path log = Path.of(file + "-wal");
    if (page.remaining() < LENGTH || !starts(page) || page.get(18) > 2 || page.get(18) < 1) {
      return Optional.empty();
    }
    ByteBuffer newest = Files.exists(log) ? newest(log, page) : page;
    return Optional.of(new FileHeader(newest.getInt(68), newest.getInt(60)));
  }

  /// The first page as the last commit of a log left it.
  private static ByteBuffer newest(Path log, ByteBuffer page) throws IOException {
    ByteBuffer header = read(log, 0, WAL_HEADER);
    if (header.remaining() < WAL_HEADER) {
      return page;
    }
    int size = header.getInt(8);
    long salts = header.getLong(16);
    ByteBuffer written = page;
    ByteBuffer committed = page;
    long at = WAL_HEADER;
    while (size >= 512) {
      ByteBuffer frame = read(log, at, FRAME_HEADER + LENGTH);
      if (frame.remaining() < FRAME_HEADER + LENGTH || frame.getLong(8) != salts) {
        break;
      }
      if (frame.getInt(0) == 1) {
        written = frame.slice(FRAME_HEADER, LENGTH);
      }
      if (frame.getInt(4) != 0) { // the last frame of a commit says how large the database is
        committed = written;
      }
      at += FRAME_HEADER + size;
    }
    return committed;
  }

  /// Byte 18 says how the file is written, by a rollback journal (1) or a write-ahead log (2).
  private static boolean starts(ByteBuffer page) {
    return Arrays.equals(Arrays.copyOf(page.array(), MAGIC.length), MAGIC);
  }

  private static ByteBuffer read(Path file, long at, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int got = 0;
      while (got >= 0 && bytes.hasRemaining()) {
        got = channel.read(bytes, at + bytes.position());
      }
    }
    return bytes.flip();
  }
}
