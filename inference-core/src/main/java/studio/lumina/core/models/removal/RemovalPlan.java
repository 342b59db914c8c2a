package studio.lumina.core.models.removal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.SnapshotManifest;

/// What removing snapshots from the cache would take away, before anything is.
///
/// @param commits the snapshots that go
/// @param contents blobs and parts of blobs that nothing shows any more then
/// @param frees bytes
/// @param foreign snapshots among those that go that another tool fetched, and may still use
/// @param shared bytes that stay because a snapshot that stays shows them
public record RemovalPlan(
    CachedRepository repository,
    List<String> commits,
    List<Path> contents,
    long frees,
    List<String> foreign,
    long shared) {
  public RemovalPlan {
    commits = List.copyOf(commits);
    contents = List.copyOf(contents);
    foreign = List.copyOf(foreign);
  }

  /// All of a repository, parts of unfinished downloads too.
  public static RemovalPlan ofAll(CachedRepository repository) {
    return of(repository, repository.commits());
  }

  /// Some of its snapshots.
  public static RemovalPlan of(CachedRepository repository, List<String> going) {
    Set<Path> stay = new HashSet<>();
    Set<Path> go = new LinkedHashSet<>();
    for (String commit : repository.commits()) {
      (going.contains(commit) ? go : stay).addAll(shown(repository, commit));
    }
    Path blobs = repository.folder().resolve("blobs");
    if (stay.isEmpty()) {
      go.addAll(below(blobs));
    }
    long shared = 0;
    long frees = 0;
    List<Path> contents = new ArrayList<>();
    for (Path each : go) {
      long size = size(each);
      if (stay.contains(each)) {
        shared += size;
      } else {
        frees += size;
        contents.add(each);
      }
    }
    List<String> foreign =
        going.stream()
            .filter(commit -> !Files.exists(SnapshotManifest.file(repository, commit)))
            .toList();
    return new RemovalPlan(repository, going, contents, frees, foreign, shared);
  }

  /// Removes it: first what shows contents, then the contents, so that a stop in between leaves
  /// nothing that looks whole and is not. Links are removed, never what a link outside leads to.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  public void carryOut() {
    try {
      for (String commit : commits) {
        Files.deleteIfExists(SnapshotManifest.file(repository, commit));
        removeTree(repository.snapshot(commit));
      }
      for (Path each : contents) {
        Files.deleteIfExists(each);
      }
      if (repository.commits().isEmpty()) {
        removeTree(repository.folder());
      } else {
        removePointers();
      }
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(repository.folder().toString(), e.toString()), e);
    }
  }

  private void removePointers() throws IOException {
    for (Path ref : below(repository.folder().resolve("refs"))) {
      if (commits.contains(Files.readString(ref).strip())) {
        Files.delete(ref);
      }
    }
  }

  /// What a snapshot shows: the blobs behind its links within the repository, and its own files.
  private static List<Path> shown(CachedRepository repository, String commit) {
    List<Path> found = new ArrayList<>();
    Path folder = repository.folder().toAbsolutePath().normalize();
    for (Path file : repository.files(commit)) {
      Path whole = file.toAbsolutePath().normalize();
      if (!Files.isSymbolicLink(file)) {
        found.add(whole);
        continue;
      }
      try {
        Path target = whole.resolveSibling(Files.readSymbolicLink(file)).normalize();
        if (target.startsWith(folder) && Files.exists(target)) {
          found.add(target);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return found;
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          .map(each -> each.toAbsolutePath().normalize())
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static void removeTree(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static LuminaException unreadable(Path file, IOException e) {
    return new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
  }
}
