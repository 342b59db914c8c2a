package studio.lumina.core.models.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.RepositoryId;

/// The cache of models on this computer, shared with the Python tools in both directions.
///
/// @param folder that holds the repositories' folders; need not be there yet
public record ModelCache(Path folder) {
  private static final String PREFIX = "models--";

  /// What marks a folder as one that backups may leave out; see the Cache Directory Tagging
  /// Specification.
  private static final String TAG = "Signature: 8a477f597d28d172789f06886806bc55\n";

  /// A repository's place, whether or not anything is there.
  public CachedRepository repository(RepositoryId id) {
    return new CachedRepository(id, folder.resolve(PREFIX + id.owner() + "--" + id.name()));
  }

  /// Repositories of which something is here, by name; folders that are none are passed over.
  public List<CachedRepository> repositories() {
    List<CachedRepository> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path each : folders) {
        String name = String.valueOf(each.getFileName()).substring(PREFIX.length());
        int parting = name.indexOf("--");
        String id =
            parting < 0 ? name : name.substring(0, parting) + "/" + name.substring(parting + 2);
        if (Files.isDirectory(each) && RepositoryId.isOne(id)) {
          found.add(new CachedRepository(RepositoryId.of(id), each));
        }
      }
    } catch (IOException e) {
      throw CachedRepository.unreadable(folder, e);
    }
    found.sort(java.util.Comparator.comparing(each -> each.id().toString()));
    return found;
  }

  /// Makes the cache's folder, with the tag that keeps it out of backups.
  ///
  /// @throws LuminaException with [studio.lumina.core.Problem.FileUnwritable]
  public void prepare() {
    Path tag = folder.resolve("CACHEDIR.TAG");
    CachedRepository.folders(tag);
    if (!Files.exists(tag)) {
      WholeFile.write(tag, TAG.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
