package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// How much a library holds, and how much room it takes.
///
/// @param pictures how many there are of each state, the trash not counted
/// @param trash pictures in it
/// @param conversations those in the trash too
/// @param database bytes, with its log
/// @param files bytes of pictures, the trash's too
/// @param thumbnails bytes
/// @param backups bytes
public record LibraryStats(
    Map<PictureEntry.State, Integer> pictures,
    int trash,
    int conversations,
    long database,
    long files,
    long thumbnails,
    long backups) {
  /// Of a library that may be open in a window.
  ///
  /// @throws LuminaException with [Problem.FileMissing] where there is none
  public static LibraryStats of(Folders folders) {
    if (!Files.exists(folders.database())) {
      throw new LuminaException(
          new Problem.FileMissing(folders.database().toString(), "library's database"));
    }
    Database.refuse(folders.database());
    try (Reader reader = Reader.open(folders.database())) {
      Map<PictureEntry.State, Integer> pictures = new EnumMap<>(PictureEntry.State.class);
      for (PictureEntry.State state : PictureEntry.State.values()) {
        pictures.put(
            state,
            count(reader, "picture WHERE discarded IS NULL AND state = '" + state.name() + "'"));
      }
      return new LibraryStats(
          pictures,
          count(reader, "picture WHERE discarded IS NOT NULL"),
          count(reader, "conversation"),
          size(folders.database()) + size(Path.of(folders.database() + "-wal")),
          size(folders.pictures()) + size(folders.trash()) + size(folders.conversations()),
          size(folders.thumbnails()),
          size(folders.backupFolder()));
    }
  }

  /// Pictures of any state.
  public int all() {
    return pictures.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int count(Reader reader, String of) {
    return reader.read(
        connection -> Integer.parseInt(Database.value(connection, "SELECT count(*) FROM " + of)));
  }

  private static long size(Path path) {
    if (!Files.exists(path)) {
      return 0;
    }
    long[] bytes = {0};
    try (Stream<Path> files = Files.find(path, Integer.MAX_VALUE, (file, a) -> a.isRegularFile())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes[0] += Files.readAttributes(file, BasicFileAttributes.class).size();
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(path.toString(), e.toString()), e);
    }
    return bytes[0];
  }
}
