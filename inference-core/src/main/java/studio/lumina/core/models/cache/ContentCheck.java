package studio.lumina.core.models.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.ContentHash;

/// Reads files as a whole and compares them with the hashes that they were published with.
public final class ContentCheck {
  private static final int BUFFER = 1 << 20;

  /// A file whose hash is known.
  public record Known(Path file, ContentHash hash) {}

  private ContentCheck() {}

  /// The files of a cached snapshot whose hash is known: by the manifest, else by the blob that a
  /// link leads to.
  public static List<Known> known(CachedRepository repository, String commit) {
    List<Known> known = new ArrayList<>();
    var manifest = SnapshotManifest.of(repository, commit);
    if (manifest.isPresent()) {
      manifest
          .get()
          .files()
          .forEach(each ->
              known.add(new Known(each.path().below(repository.snapshot(commit)), each.hash())));
      return known;
    }
    for (Path file : repository.files(commit)) {
      try {
        String target =
            Files.isSymbolicLink(file)
                ? String.valueOf(Files.readSymbolicLink(file).getFileName())
                : "";
        if (ContentHash.isOne(target)) {
          known.add(new Known(file, new ContentHash(target)));
        }
      } catch (IOException e) {
        throw CachedRepository.unreadable(file, e);
      }
    }
    return known;
  }

  /// Checks a file.
  ///
  /// @param read told the bytes read since it was told last
  /// @param stop whether to give up
  /// @return false where it was given up
  /// @throws LuminaException with [Problem.HashMismatch], [Problem.FileMissing] or
  ///   [Problem.FileUnreadable]
  public static boolean check(Known known, LongConsumer read, BooleanSupplier stop) {
    Path file = known.file();
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "part of a model"));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MessageDigest digest = known.hash().digest(channel.size());
      if (!feed(channel, Long.MAX_VALUE, digest, read, stop)) {
        return false;
      }
      String found = ContentHash.end(digest);
      if (!found.equals(known.hash().hex())) {
        throw new LuminaException(
            new Problem.HashMismatch(file.toString(), known.hash().hex(), found));
      }
      return true;
    } catch (IOException e) {
      throw CachedRepository.unreadable(file, e);
    }
  }

  /// Feeds the first bytes of a file into a digest.
  ///
  /// @return false where it was given up
  public static boolean feed(
      FileChannel channel,
      long bytes,
      MessageDigest digest,
      LongConsumer read,
      BooleanSupplier stop)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    long left = bytes;
    channel.position(0);
    while (left > 0) {
      buffer.clear().limit((int) Math.min(BUFFER, left));
      int count = channel.read(buffer);
      if (count < 0) {
        return true;
      }
      if (stop.getAsBoolean()) {
        return false;
      }
      digest.update(buffer.flip());
      left -= count;
      read.accept(count);
    }
    return true;
  }
}
