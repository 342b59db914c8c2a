package studio.lumina.core.models.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ContentCheck;

/// The part of a file that is here, `blobs/HASH.lumina.incomplete`, with a note beside it of how
/// much is surely on the disk. Whatever kills the program or the machine, at most what came since
/// the last note is fetched again.
final class PartialFile implements AutoCloseable {
  private static final String ENDING = ".lumina.incomplete";

  private final Path file;
  private final Path note;
  private final ContentHash hash;
  private final long bytes;
  private final long flushEvery;
  private final FileChannel channel;
  private MessageDigest digest;
  private long length;
  private long flushed;

  private PartialFile(Path file, ContentHash hash, long bytes, long flushEvery) throws IOException {
    this.file = file;
    this.note = note(file);
    this.hash = hash;
    this.bytes = bytes;
    this.flushEvery = flushEvery;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    this.digest = hash.digest(bytes);
  }

  static Path of(CachedRepository repository, ContentHash hash) {
    return repository.blob(hash).resolveSibling(hash.hex() + ENDING);
  }

  private static Path note(Path file) {
    return file.resolveSibling(file.getFileName() + ".note");
  }

  /// Bytes of a file that are surely here.
  static long kept(Path file) {
    try {
      String text = Files.readString(note(file)).strip();
      return text.matches("\\d{1,18}") ? Math.min(Long.parseLong(text), Files.size(file)) : 0;
    } catch (IOException e) {
      return 0; // neither part nor note
    }
  }

  /// Removes a part and its note.
  static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(note(file));
  }

  /// Opens what is here, and reads it once more to go on with its hash.
  ///
  /// @param read told the bytes read
  static PartialFile open(
      Path file,
      ContentHash hash,
      long bytes,
      long flushEvery,
      LongConsumer read,
      BooleanSupplier stop)
      throws IOException {
    CachedRepository.folders(file);
    long kept = Math.min(kept(file), bytes);
    PartialFile part = new PartialFile(file, hash, bytes, flushEvery);
    try {
      part.channel.truncate(kept);
      if (ContentCheck.feed(part.channel, kept, part.digest, read, stop)) {
        part.length = kept;
        part.flushed = kept;
        part.channel.position(kept);
      }
      return part;
    } catch (IOException | RuntimeException e) {
      part.close();
      throw e;
    }
  }

  long length() {
    return length;
  }

  boolean isWhole() {
    return length == bytes;
  }

  /// Appends bytes.
  ///
  /// @return how many there are beyond the file's length, which were not taken
  int append(byte[] buffer, int count) throws IOException {
    int taken = (int) Math.min(count, bytes - length);
    ByteBuffer left = ByteBuffer.wrap(buffer, 0, taken);
    while (left.hasRemaining()) {
      channel.write(left);
    }
    digest.update(buffer, 0, taken);
    length += taken;
    if (length - flushed >= flushEvery) {
      flush();
    }
    return count - taken;
  }

  /// Brings all that came to the disk and notes it.
  void flush() throws IOException {
    if (length > flushed) {
      channel.force(true);
      WholeFile.write(note, Long.toString(length).getBytes(StandardCharsets.US_ASCII));
      flushed = length;
    }
  }

  /// Begins again.
  void restart() throws IOException {
    channel.truncate(0);
    WholeFile.write(note, "0".getBytes(StandardCharsets.US_ASCII));
    digest = hash.digest(bytes);
    length = 0;
    flushed = 0;
  }

  /// The hash of what came; the digest is used up by it.
  String found() {
    return ContentHash.end(digest);
  }

  /// Makes the whole file the content that others see.
  void finish(Path blob) throws IOException {
    channel.force(true);
    channel.close();
    WholeFile.move(file, blob);
    Files.deleteIfExists(note);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
