package studio.lumina.core.models.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.StrictJson;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.RepositoryPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a snapshot that this program fetches consists of, kept beside the repository's blobs as
/// `.lumina/COMMIT.json`: from it alone it is known what is missing, and that all is there.
///
/// @param revision the branch or tag that was asked for
/// @param files all that belong to it
public record SnapshotManifest(String commit, String revision, List<Entry> files) {
  /// A file of the snapshot.
  ///
  /// @param bytes its length
  public record Entry(RepositoryPath path, long bytes, ContentHash hash) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SnapshotManifest {
    files = List.copyOf(files);
  }

  /// Bytes of all files.
  public long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }

  /// Where the files of a repository's manifests are.
  public static Path folder(CachedRepository repository) {
    return repository.folder().resolve(".lumina");
  }

  /// The manifest of a commit; nothing where this program has not begun to fetch it.
  ///
  /// @throws LuminaException with a problem of files or [Problem.CheckpointInvalid]
  public static Optional<SnapshotManifest> of(CachedRepository repository, String commit) {
    Path file = file(repository, commit);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode json = StrictJson.read(file, "list of a model's files");
    List<Entry> entries = new ArrayList<>();
    for (JsonNode each : json.path("files")) {
      String hash = each.path("hash").asString("");
      long bytes = each.path("bytes").asLong(-1);
      if (!ContentHash.isOne(hash) || bytes < 0) {
        throw new LuminaException(
            new Problem.CheckpointInvalid(file.toString(), "a file without hash or length"));
      }
      entries.add(
          new Entry(
              new RepositoryPath(each.path("path").asString("")), bytes, new ContentHash(hash)));
    }
    return Optional.of(
        new SnapshotManifest(commit, json.path("revision").asString("main"), entries));
  }

  /// Keeps it.
  public void write(CachedRepository repository) {
    ObjectNode json = JSON.createObjectNode();
    json.put("revision", revision);
    ArrayNode array = json.putArray("files");
    for (Entry each : files) {
      array
          .addObject()
          .put("path", each.path().text())
          .put("bytes", each.bytes())
          .put("hash", each.hash().hex());
    }
    Path file = file(repository, commit);
    CachedRepository.folders(file);
    WholeFile.write(file, JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
  }

  /// The manifest's own file.
  public static Path file(CachedRepository repository, String commit) {
    if (!CachedRepository.isCommit(commit)) {
      throw new IllegalArgumentException("no commit: " + commit);
    }
    return folder(repository).resolve(commit + ".json");
  }

  /// Whether a file of it is in place with its length; its content is not read.
  public static boolean isHere(CachedRepository repository, String commit, Entry entry) {
    try {
      Path shown = entry.path().below(repository.snapshot(commit));
      return Files.isRegularFile(shown) && Files.size(shown) == entry.bytes();
    } catch (java.io.IOException e) {
      return false;
    }
  }

  /// Files that are missing or of another length.
  public List<Entry> missing(CachedRepository repository) {
    return files.stream().filter(each -> !isHere(repository, commit, each)).toList();
  }
}
