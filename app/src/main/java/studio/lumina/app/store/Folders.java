package studio.lumina.app.store;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.file.ThumbnailFiles;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The library's folder and the folders in it.
///
/// @param root holds everything else
public record Folders(Path root) {
  /// The folder named by the system property `lumina.library`, else the user's data folder of this
  /// system.
  public static Folders ofUser() {
    String chosen = System.getProperty("lumina.library", "");
    return new Folders(
        Path.of(
            chosen.isBlank()
                ? ProjectDirectories.from("studio", "lumina", "Lumina Studio").dataDir
                : chosen));
  }

  /// The folder named by the system property `lumina.library`, else the one that the user chose,
  /// else the usual one.
  public static Folders chosen(Optional<Path> chosen) {
    boolean named = !System.getProperty("lumina.library", "").isBlank();
    return named ? ofUser() : chosen.map(Folders::new).orElseGet(Folders::ofUser);
  }

  Path database() {
    return root.resolve("library.db");
  }

  Path lock() {
    return root.resolve("library.lock");
  }

  /// Finished pictures.
  Path pictures() {
    return root.resolve("pictures");
  }

  /// Pictures that are part of a prompt.
  public Path controls() {
    return root.resolve("controls");
  }

  /// Pictures of answers in conversations.
  Path conversations() {
    return root.resolve("conversations");
  }

  /// Pictures in small.
  Path thumbnails() {
    return root.resolve("thumbnails");
  }

  ThumbnailFiles thumbnailFiles() {
    return new ThumbnailFiles(thumbnails(), List.of(Thumbnail.SMALL, Thumbnail.LARGE));
  }

  /// Copies of the database as it was on earlier days.
  Path backupFolder() {
    return root.resolve("backups");
  }

  Backups backups() {
    return new Backups(database(), backupFolder());
  }

  /// Is there where the check found the database damaged: it is looked at again before it is used.
  Path suspicion() {
    return root.resolve("library.suspect");
  }

  /// What was discarded.
  Path trash() {
    return root.resolve("trash");
  }

  /// The artist's word lists.
  public Path wildcards() {
    return root.resolve("wildcards");
  }

  /// The artist's styles.
  public Path styles() {
    return root.resolve("styles");
  }

  /// What the program wrote about itself, and crash files of the engine.
  public Path logs() {
    return root.resolve("logs");
  }

  /// Makes them where they are missing; only the user may look into them.
  void create() {
    try {
      Files.createDirectories(root);
      if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectories(pictures());
      Files.createDirectories(controls());
      Files.createDirectories(conversations());
      Files.createDirectories(trash());
      Files.createDirectories(thumbnails());
      Files.createDirectories(backupFolder());
      Files.createDirectories(wildcards());
      Files.createDirectories(logs());
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(root.toString(), e.toString()), e);
    }
  }
}
