package studio.lumina.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Writes pictures of the library into a folder or a zip file. A picture that cannot be read does
/// not stop the others. Any thread but the window's.
///
/// @param pictures reads one of the library by its number
/// @param zone whose date and time count in names
public record PictureExporter(LongFunction<PictureEntry> pictures, ZoneId zone) {
  /// What came of it.
  ///
  /// @param files that were written; of a zip file the zip alone
  /// @param pictures how many
  /// @param failed why others were not, one for each
  public record Exported(List<Path> files, int pictures, List<Problem> failed) {
    public Exported {
      files = List.copyOf(files);
      failed = List.copyOf(failed);
    }
  }

  /// Takes a file's name and bytes.
  private interface Sink {
    void take(String name, byte[] bytes) throws IOException;
  }

  /// Writes into a folder, beside what is there: a name that is taken gets a number.
  ///
  /// @param done told how many pictures were looked at
  /// @param stop whether to leave off after the picture at hand
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]; what was written
  ///   until then stays
  public Exported toFolder(
      List<Long> ids,
      ExportSettings settings,
      Path folder,
      IntConsumer done,
      BooleanSupplier stop) {
    Set<String> taken = new HashSet<>();
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WholeFile.unwritable(folder, 0, e);
    }
    List<Problem> failed =
        each(
            ids,
            settings,
            name -> taken.contains(key(name)) || Files.exists(folder.resolve(name)),
            (name, bytes) -> {
              taken.add(key(name));
              Path file = folder.resolve(name);
              WholeFile.write(file, bytes);
              files.add(file);
            },
            done,
            stop);
    return new Exported(files, files.size(), failed);
  }

  /// Writes a zip file, which is there as a whole or not at all.
  ///
  /// @param done told how many pictures were looked at
  /// @param stop whether to leave off after the picture at hand; the zip has what came until then
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public Exported toZip(
      List<Long> ids, ExportSettings settings, Path zip, IntConsumer done, BooleanSupplier stop) {
    Path temporary = WholeFile.temporary(zip);
    Set<String> taken = new HashSet<>();
    try {
      List<Problem> failed;
      try (OutputStream out = Files.newOutputStream(temporary);
          ZipOutputStream zipped = new ZipOutputStream(out)) {
        zipped.setLevel(1); // pictures are compressed already
        failed =
            each(
                ids,
                settings,
                name -> taken.contains(key(name)),
                (name, bytes) -> {
                  taken.add(key(name));
                  zipped.putNextEntry(new ZipEntry(name));
                  zipped.write(bytes);
                  zipped.closeEntry();
                },
                done,
                stop);
      }
      WholeFile.settle(temporary, zip);
      return new Exported(List.of(zip), taken.size(), failed);
    } catch (IOException e) {
      remove(temporary, e);
      throw WholeFile.unwritable(zip, 0, e);
    } catch (RuntimeException | Error e) {
      remove(temporary, e);
      throw e;
    }
  }

  private interface Taken {
    boolean is(String name);
  }

  private List<Problem> each(
      List<Long> ids,
      ExportSettings settings,
      Taken taken,
      Sink sink,
      IntConsumer done,
      BooleanSupplier stop) {
    PictureEncoder encoder = new PictureEncoder(settings);
    List<Problem> failed = new ArrayList<>();
    for (int i = 0; i < ids.size() && !stop.getAsBoolean(); i++) {
      byte[] bytes;
      String name;
      try {
        PictureEntry entry = pictures.apply(ids.get(i));
        name = free(settings.names().name(entry, i + 1, zone), settings.format(), taken);
        bytes = encoder.bytes(entry);
      } catch (LuminaException e) {
        failed.add(e.problem());
        done.accept(i + 1);
        continue;
      }
      try {
        sink.take(name, bytes);
      } catch (IOException e) {
        throw WholeFile.unwritable(Path.of(name), bytes.length, e);
      }
      done.accept(i + 1);
    }
    return failed;
  }

  private static String free(String name, ExportFormat format, Taken taken) {
    String whole = name + "." + format.ending();
    for (int number = 2; taken.is(whole); number++) {
      whole = name + "-" + number + "." + format.ending();
    }
    return whole;
  }

  /// Some systems take names that differ in case alone for one.
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void remove(Path temporary, Throwable cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
