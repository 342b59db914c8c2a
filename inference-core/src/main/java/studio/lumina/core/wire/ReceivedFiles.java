package studio.lumina.core.wire;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Problem;

/// The files that are on their way to the engine in pieces. One thread, the reader of commands,
/// adds and takes; what was taken may go to another.
final class ReceivedFiles {
  private final Map<Long, Received> files = new HashMap<>();

  /// Adds the next bytes of a file.
  void add(long file, byte[] bytes) {
    files.computeIfAbsent(file, number -> new Received()).add(bytes);
  }

  /// What was received of a file, which is forgotten here; an empty file where nothing was.
  Received take(long file) {
    Received received = files.remove(file);
    return received == null ? new Received() : received;
  }

  /// The bytes of one file; beyond the longest that is read they are counted and dropped.
  static final class Received {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long length;
    private boolean full;

    private void add(byte[] more) {
      length += more.length;
      if (length > PhotoFile.LONGEST || full) {
        bytes = new ByteArrayOutputStream(0);
        return;
      }
      try {
        bytes.writeBytes(more);
      } catch (OutOfMemoryError e) {
        // The reader of commands must live on; whoever asks for the file is told.
        full = true;
        bytes = new ByteArrayOutputStream(0);
      }
    }

    /// @throws LuminaException with [Problem.PictureTooLarge] or [Problem.OutOfMemory]
    PhotoFile whole(String name) {
      if (full) {
        throw new LuminaException(
            new Problem.OutOfMemory(Device.CPU, length, Runtime.getRuntime().freeMemory()));
      }
      if (length > PhotoFile.LONGEST) {
        throw new LuminaException(
            new Problem.PictureTooLarge(name, length, PhotoFile.LONGEST, "bytes"));
      }
      return new PhotoFile(name, bytes.toByteArray());
    }
  }
}
