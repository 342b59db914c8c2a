package studio.lumina.app.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a session did to a disk, call by call, as [DiskCalls] wrote it down.
final class DiskTrace {
  private DiskTrace() {}

  /// A call that succeeded. Paths are below the folder watched.
  sealed interface Call {
    /// A file was made.
    record Made(Path file) implements Call {}

    /// Bytes were written.
    record Written(Path file, long at, byte[] bytes) implements Call {}

    /// A file was cut to a length, or filled up with zeros.
    record Cut(Path file, long length) implements Call {}

    /// A file, or a folder, was forced to the disk.
    record Forced(Path path) implements Call {}

    /// A file was removed.
    record Removed(Path file) implements Call {}

    /// A file was given another name, in place of the file that had it.
    record Moved(Path from, Path to) implements Call {}

    /// The session came to a point that it numbers.
    record Marked(long number) implements Call {}
  }

  /// Reads a trace.
  ///
  /// @param folder that was watched
  static List<Call> read(Path trace, Path folder) throws IOException {
    List<Call> calls = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(trace)))) {
      while (true) {
        int what = in.read();
        if (what < 0) {
          return calls;
        }
        String path = text(in);
        String other = text(in);
        long at = number(in, 8);
        int count = (int) number(in, 8);
        Path file = below(folder, path);
        calls.add(
            switch (what) {
              case 'c' -> new Call.Made(file);
              case 'w' -> new Call.Written(file, at, bytes(in, count));
              case 't' -> new Call.Cut(file, at);
              case 's' -> new Call.Forced(file);
              case 'u' -> new Call.Removed(file);
              case 'r' -> new Call.Moved(file, below(folder, other));
              case 'm' -> new Call.Marked(at);
              default -> throw new IOException("no call: " + what);
            });
      }
    }
  }

  private static Path below(Path folder, String path) {
    return path.isEmpty() ? Path.of("") : folder.relativize(Path.of(path));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in, (int) number(in, 4)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  private static long number(DataInputStream in, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(in, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    return bytes == 4 ? buffer.getInt() : buffer.getLong();
  }
}
