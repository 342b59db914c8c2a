package studio.lumina.core.models.hub;

import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.RepositoryPath;
import studio.lumina.core.models.cache.SnapshotManifest;
import tools.jackson.databind.JsonNode;

/// A line of the hub's list of files, checked.
final class TreeEntry {
  private TreeEntry() {}

  /// @return nothing for a folder
  /// @throws LuminaException with [Problem.HubAnswerInvalid]
  static Optional<SnapshotManifest.Entry> read(JsonNode json) {
    if (!json.path("type").asString("").equals("file")) {
      return Optional.empty();
    }
    RepositoryPath path = new RepositoryPath(json.path("path").asString(""));
    JsonNode large = json.path("lfs");
    String hash = large.isObject() ? large.path("oid").asString("") : json.path("oid").asString("");
    JsonNode size = large.isObject() ? large.path("size") : json.path("size");
    if (!ContentHash.isOne(hash)
        || !size.isIntegralNumber()
        || !size.canConvertToLong()
        || size.longValue() < 0) {
      throw new LuminaException(
          new Problem.HubAnswerInvalid(path.text(), "a file without length or hash"));
    }
    return Optional.of(new SnapshotManifest.Entry(path, size.longValue(), new ContentHash(hash)));
  }
}
