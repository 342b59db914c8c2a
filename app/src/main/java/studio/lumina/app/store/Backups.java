package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.app.store.db.DatabaseCopy;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// The copies of a library's database, in a folder beside it. Kept are the newest of each of the
/// last three days and of each of the last four weeks that have one, and the two made before the
/// last migrations.
///
/// @param database that is copied
/// @param folder of the copies
record Backups(Path database, Path folder) {
  private static final int DAYS = 3;
  private static final int WEEKS = 4;
  private static final int MIGRATIONS = 2;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NAME =
      Pattern.compile("library-([0-9]{8}-[0-9]{6})(?:-before-([0-9]{1,6}))?\\.db");

  /// What there is, the newest first.
  List<Backup> all() {
    List<Backup> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.db")) {
      files.forEach(file -> of(file).ifPresent(found::add));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    found.sort(Comparator.comparing(Backup::made).thenComparing(Backup::file).reversed());
    return found;
  }

  /// Makes one, checks it, and removes those that are not kept any more.
  ///
  /// @throws LuminaException with [Problem.DiskFull], [Problem.FileUnwritable] or
  ///   [Problem.LibraryDamaged]; those that were there still are then
  Path make(Instant now, BooleanSupplier hurry) {
    Path file = folder.resolve("library-" + STAMP.format(now) + ".db");
    DatabaseCopy.write(database, file, hurry);
    prune();
    return file;
  }

  /// Makes one before the library is brought to another version.
  ///
  /// @param version that it has
  void makeBefore(int version, Instant now) {
    DatabaseCopy.write(
        database,
        folder.resolve("library-" + STAMP.format(now) + "-before-" + (version + 1) + ".db"),
        () -> true);
    prune();
  }

  /// Those of some that are kept.
  ///
  /// @param all the newest first
  /// @param zone whose days and weeks count
  static Set<Backup> kept(List<Backup> all, ZoneId zone) {
    Set<Backup> kept = new HashSet<>();
    Set<Object> days = new HashSet<>();
    Set<Object> weeks = new HashSet<>();
    int migrations = 0;
    for (Backup backup : all) {
      var day = backup.made().atZone(zone).toLocalDate();
      if (backup.before().isPresent()) {
        if (migrations++ < MIGRATIONS) {
          kept.add(backup);
        }
        continue;
      }
      if (days.size() < DAYS && days.add(day)) {
        kept.add(backup);
      }
      List<Integer> week =
          List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      if (weeks.size() < WEEKS && weeks.add(week)) {
        kept.add(backup);
      }
    }
    return kept;
  }

  private void prune() {
    List<Backup> all = all();
    Set<Backup> kept = kept(all, ZoneId.systemDefault());
    for (Backup backup : all) {
      if (!kept.contains(backup)) {
        try {
          WholeFile.delete(backup.file());
        } catch (IOException e) {
          throw WholeFile.unwritable(backup.file(), 0, e);
        }
      }
    }
  }

  private static Optional<Backup> of(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      Instant made = STAMP.parse(name.group(1), Instant::from);
      String before = name.group(2);
      return Optional.of(
          new Backup(
              file,
              made,
              before == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(before))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
