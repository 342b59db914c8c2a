package studio.lumina.core.models.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.RepositoryPath;

/// A repository's folder in the model cache, laid out as the Python client does: contents under
/// `blobs` by their hash, `snapshots/COMMIT` with links to them, `refs/BRANCH` with a commit.
///
/// @param folder `models--OWNER--NAME`, which need not be there yet
public record CachedRepository(RepositoryId id, Path folder) {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /// Whether a text is the hash of a commit, and so harmless as the name of a folder.
  public static boolean isCommit(String text) {
    return COMMIT.matcher(text).matches();
  }

  /// Where content of a hash lies or will lie.
  public Path blob(ContentHash hash) {
    return folder.resolve("blobs").resolve(hash.hex());
  }

  /// The folder that shows the repository's files as of a commit.
  public Path snapshot(String commit) {
    if (!isCommit(commit)) {
      throw new IllegalArgumentException("no commit: " + commit);
    }
    return folder.resolve("snapshots").resolve(commit);
  }

  /// The commit that a branch or tag was at when it was fetched last.
  public Optional<String> commit(String revision) {
    if (isCommit(revision)) {
      return Optional.of(revision);
    }
    Path ref = new RepositoryPath(revision).below(folder.resolve("refs"));
    try {
      String text = Files.isRegularFile(ref) ? Files.readString(ref).strip() : "";
      return Optional.of(text).filter(CachedRepository::isCommit);
    } catch (IOException e) {
      throw unreadable(ref, e);
    }
  }

  /// Commits of which there are snapshots, each once.
  public List<String> commits() {
    List<String> commits = new ArrayList<>();
    Path snapshots = folder.resolve("snapshots");
    if (Files.isDirectory(snapshots)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(snapshots)) {
        found.forEach(each -> {
          String name = String.valueOf(each.getFileName());
          if (isCommit(name) && Files.isDirectory(each)) {
            commits.add(name);
          }
        });
      } catch (IOException e) {
        throw unreadable(snapshots, e);
      }
    }
    commits.sort(null);
    return commits;
  }

  /// Files and links of a snapshot, by path.
  public List<Path> files(String commit) {
    Path snapshot = snapshot(commit);
    if (!Files.isDirectory(snapshot)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(snapshot)) {
      return found
          .filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(snapshot, e);
    }
  }

  /// Notes which commit a branch or tag is at.
  public void point(String revision, String commit) {
    if (isCommit(revision)) {
      return;
    }
    Path ref = new RepositoryPath(revision).below(folder.resolve("refs"));
    folders(ref);
    WholeFile.write(ref, commit.getBytes(StandardCharsets.US_ASCII));
  }

  /// Shows content that lies among the blobs at its path in a snapshot: by a relative link, or
  /// where the system gives no right to make links, by moving it there.
  ///
  /// @return where it is now
  /// @throws LuminaException with [Problem.FileUnwritable]
  public Path show(String commit, RepositoryPath path, ContentHash hash) {
    Path shown = path.below(snapshot(commit));
    Path blob = blob(hash);
    folders(shown);
    try {
      if (Files.isSymbolicLink(shown)) {
        if (shown.resolveSibling(Files.readSymbolicLink(shown)).normalize().equals(blob)) {
          return shown;
        }
        Files.delete(shown);
      }
      try {
        Files.deleteIfExists(shown);
        Files.createSymbolicLink(shown, shown.resolveSibling(".").normalize().relativize(blob));
      } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
        WholeFile.move(blob, shown);
      }
      return shown;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(shown.toString(), e.toString()), e);
    }
  }

  /// Makes the folders above a file.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  public static void folders(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(file.toString(), e.toString()), e);
    }
  }

  static LuminaException unreadable(Path file, IOException e) {
    return new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
  }
}
