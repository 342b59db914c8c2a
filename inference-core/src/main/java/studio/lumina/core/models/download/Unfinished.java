package studio.lumina.core.models.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.cache.SnapshotManifest;
import studio.lumina.core.models.removal.RemovalPlan;

/// A download that was begun and is not done: what a studio finds after it was started again.
///
/// @param kept bytes that are here
/// @param total bytes of the snapshot
public record Unfinished(
    CachedRepository repository, String commit, String revision, long kept, long total) {
  /// All that the cache holds.
  public static List<Unfinished> in(ModelCache cache) {
    List<Unfinished> found = new ArrayList<>();
    for (CachedRepository repository : cache.repositories()) {
      for (SnapshotManifest manifest : manifests(repository)) {
        List<SnapshotManifest.Entry> missing = manifest.missing(repository);
        if (!missing.isEmpty()) {
          long left = 0;
          for (SnapshotManifest.Entry each : missing) {
            left += each.bytes() - PartialFile.kept(PartialFile.of(repository, each.hash()));
          }
          found.add(
              new Unfinished(
                  repository,
                  manifest.commit(),
                  manifest.revision(),
                  manifest.bytes() - left,
                  manifest.bytes()));
        }
      }
    }
    return found;
  }

  /// The snapshots of a repository that this program fetched or began to fetch.
  static List<SnapshotManifest> manifests(CachedRepository repository) {
    List<SnapshotManifest> found = new ArrayList<>();
    Path folder = SnapshotManifest.folder(repository);
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path each : files) {
        String commit = String.valueOf(each.getFileName()).replaceFirst("\\.json$", "");
        if (CachedRepository.isCommit(commit)) {
          SnapshotManifest.of(repository, commit).ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    return found;
  }

  /// Removes the parts of a download that is given up, and what of it is in place already as far as
  /// nobody else's snapshot shows it.
  static void discard(CachedRepository repository, SnapshotManifest manifest) {
    try {
      for (SnapshotManifest.Entry each : manifest.files()) {
        PartialFile.remove(PartialFile.of(repository, each.hash()));
      }
      RemovalPlan.of(repository, List.of(manifest.commit())).carryOut();
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(repository.folder().toString(), e.toString()), e);
    }
  }
}
