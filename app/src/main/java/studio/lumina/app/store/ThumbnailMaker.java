package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.Reader;
import studio.lumina.app.store.file.ThumbnailFiles;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.PictureFile;

/// Makes thumbnails: of a picture as it is kept, and of those that have none yet one by one in the
/// background, the newest first. A picture without thumbnails is shown without; nothing fails for
/// the lack of one.
final class ThumbnailMaker implements AutoCloseable {
  static final String NEXT_WITHOUT =
      "SELECT id, file, drawn, width, height FROM picture WHERE thumbnail IS NULL AND file IS NOT"
          + " NULL AND discarded IS NULL AND id < ? ORDER BY id DESC LIMIT 1";

  private final ThumbnailFiles files;
  private final Path pictures;
  private final Database database;
  private final Reader reader;
  private final LibraryNews news;
  private final BackgroundThread thread;

  /// @param pictures folder of the picture files
  /// @param news told which picture of earlier days got its thumbnail
  ThumbnailMaker(
      ThumbnailFiles files, Path pictures, Database database, Reader reader, LibraryNews news) {
    this.files = files;
    this.pictures = pictures;
    this.database = database;
    this.reader = reader;
    this.news = news;
    this.thread = new BackgroundThread("thumbnails", this::makeMissing);
  }

  /// Begins with those that are missing.
  void start() {
    thread.start();
  }

  /// Makes a picture's thumbnails; their name, or empty where they could not be made.
  ///
  /// @param file of the picture
  /// @param codes how many the picture has
  Optional<String> make(Path file, int codes, Picture pixels, Size whole) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.')) + "-" + codes;
    try {
      return Optional.of(
          codes == whole.codes() ? files.write(stem, pixels) : files.write(stem, pixels, whole));
    } catch (LuminaException e) {
      System.getLogger(ThumbnailMaker.class.getName())
          .log(System.Logger.Level.WARNING, "no thumbnails of " + name, e);
      return Optional.empty();
    }
  }

  /// Notes a picture's thumbnails; returns those that it had, if they are others.
  static Optional<String> put(Connection connection, long id, String name) throws SQLException {
    Optional<String> before = Optional.empty();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT thumbnail FROM picture WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        before = row.next() ? Optional.ofNullable(row.getString(1)) : before;
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE picture SET thumbnail = ? WHERE id = ?")) {
      update.setString(1, name);
      update.setLong(2, id);
      update.executeUpdate();
    }
    return before.filter(old -> !old.equals(name));
  }

  /// Removes thumbnails that nothing shows any more.
  void delete(String name) {
    files.delete(name);
  }

  /// Waits until none is missing any more.
  void await() throws InterruptedException {
    thread.await();
  }

  @Override
  public void close() {
    thread.close();
  }

  /// A picture that has a file and no thumbnails.
  private record Missing(long id, Path file, int codes, Size whole) {}

  private void makeMissing() {
    try {
      Optional<Missing> next = next(Long.MAX_VALUE);
      while (next.isPresent() && !thread.isClosed()) {
        make(next.get());
        next = next(next.get().id());
      }
    } catch (RuntimeException e) {
      // The thread's boundary: the next start of the program goes on with them.
      System.getLogger(ThumbnailMaker.class.getName())
          .log(System.Logger.Level.WARNING, "thumbnails are missing", e);
    }
  }

  private void make(Missing missing) {
    try {
      Picture pixels = PictureFile.read(missing.file());
      Optional<String> name = make(missing.file(), missing.codes(), pixels, missing.whole());
      if (name.isPresent() && noted(missing.id(), name.get())) {
        news.thumbnailMade(missing.id());
      }
    } catch (LuminaException e) {
      System.getLogger(ThumbnailMaker.class.getName())
          .log(System.Logger.Level.WARNING, "no thumbnails of picture " + missing.id(), e);
    }
  }

  /// Those of a picture that was kept meanwhile stay.
  private boolean noted(long id, String name) {
    return database.transact(connection -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE picture SET thumbnail = ? WHERE id = ? AND thumbnail IS NULL")) {
        update.setString(1, name);
        update.setLong(2, id);
        return update.executeUpdate() > 0;
      }
    });
  }

  private Optional<Missing> next(long before) {
    return reader.read(connection -> {
      try (PreparedStatement select = connection.prepareStatement(NEXT_WITHOUT)) {
        select.setLong(1, before);
        try (ResultSet row = select.executeQuery()) {
          return row.next()
              ? Optional.of(
                  new Missing(
                      row.getLong(1),
                      pictures.resolve(row.getString(2)),
                      row.getInt(3),
                      new Size(row.getInt(4), row.getInt(5))))
              : Optional.empty();
        }
      }
    });
  }
}
