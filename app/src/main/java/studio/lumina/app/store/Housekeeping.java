package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.files.WholeFile;

/// Puts right what a kill or a power cut left half done, then removes for good what nobody can miss
/// any more: pictures that are in the trash for longer than [Library#TRASH_DAYS] says, and photos
/// of prompts that nothing refers to for [#AGE]. What something still stands on stays: a picture
/// from which another was forked, one of a job, a photo of any prompt, job or preference, also of a
/// picture in the trash.
final class Housekeeping implements AutoCloseable {
  /// How long a photo stays that no prompt refers to.
  static final Duration AGE = Duration.ofDays(30);

  static final String OLD =
      "SELECT id FROM picture WHERE discarded < ?"
          + " AND NOT EXISTS (SELECT 1 FROM picture fork WHERE fork.parent = picture.id)"
          + " AND NOT EXISTS (SELECT 1 FROM job WHERE job.picture = picture.id)"
          + " ORDER BY discarded LIMIT 1";

  private final Folders folders;
  private final Erasure erasure;
  private final Database database;
  private final Preferences preferences;
  private final Trash trash;
  private final Clock clock;
  private final BackgroundThread thread;

  Housekeeping(
      Folders folders, Database database, Preferences preferences, Trash trash, Clock clock) {
    this.trash = trash;
    this.folders = folders;
    this.erasure = new Erasure(folders);
    this.database = database;
    this.preferences = preferences;
    this.clock = clock;
    this.thread = new BackgroundThread("housekeeping", this::run);
  }

  /// Begins, on a thread of its own.
  void start() {
    thread.start();
  }

  /// Removes what is old enough. A failure ends it until the next start of the program.
  void run() {
    try {
      new HalfSteps(folders, database, trash).finish(thread::isClosed);
      new Adoption(folders, database, true).pictures(thread::isClosed, count -> {});
      Optional<Duration> age = trashAge();
      if (age.isPresent()) {
        Instant before = clock.instant().minus(age.get());
        emptyTrash(before);
        sweepTrash(before);
      }
      removePhotos(clock.instant().minus(AGE));
    } catch (LuminaException | IOException e) {
      System.getLogger(Housekeeping.class.getName())
          .log(System.Logger.Level.WARNING, "what is old stays for now", e);
    }
  }

  /// Waits until it has come to its end by itself.
  void await() throws InterruptedException {
    thread.await();
  }

  @Override
  public void close() {
    thread.close();
  }

  /// How long what was thrown away can be had back; empty for ever. A value that makes no sense is
  /// the usual one: nothing goes earlier than somebody chose.
  private Optional<Duration> trashAge() {
    int days =
        preferences
            .value(Library.TRASH_DAYS)
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::parseInt)
            .orElse(Library.USUAL_TRASH_DAYS);
    return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
  }

  /// Forks go before what they were forked from, one at a time.
  private void emptyTrash(Instant before) {
    Optional<Erasure.Gone> gone = remove(before);
    while (gone.isPresent() && !thread.isClosed()) {
      erasure.removeFiles(gone.get());
      gone = remove(before);
    }
  }

  private Optional<Erasure.Gone> remove(Instant before) {
    return database.transact(connection -> {
      try (PreparedStatement select = connection.prepareStatement(OLD)) {
        select.setLong(1, before.toEpochMilli());
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? erasure.remove(connection, row.getLong(1)) : Optional.empty();
        }
      }
    });
  }

  /// Removes files of the trash that no picture has any more.
  private void sweepTrash(Instant before) throws IOException {
    for (Path file : old(folders.trash(), "*.png", before)) {
      String name = file.getFileName().toString();
      if (!thread.isClosed() && count("SELECT count(*) FROM picture WHERE file = ?", name) == 0) {
        WholeFile.delete(file);
      }
    }
  }

  private void removePhotos(Instant before) throws IOException {
    ControlPictures photos = new ControlPictures(folders.controls());
    for (Path file : old(folders.controls(), "*", before)) {
      String name = file.getFileName().toString();
      String hash = name.replaceFirst("\\..*", "");
      if (!thread.isClosed() && !isUsed(hash)) {
        photos.remove(name, before);
      }
    }
  }

  private boolean isUsed(String hash) {
    return preferences.mention(hash)
        || count("SELECT count(*) FROM photo_use WHERE hash = ?", hash) > 0
        || count("SELECT count(*) FROM turn WHERE instr(said, ?) > 0", hash) > 0;
  }

  private long count(String query, String value) {
    return database.transact(connection -> {
      try (PreparedStatement select = connection.prepareStatement(query)) {
        select.setString(1, value);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getLong(1) : 0;
        }
      }
    });
  }

  private static List<Path> old(Path folder, String names, Instant before) throws IOException {
    List<Path> old = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          old.add(file);
        }
      }
    }
    return old;
  }
}
