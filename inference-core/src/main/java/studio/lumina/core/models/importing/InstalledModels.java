package studio.lumina.core.models.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.cache.SnapshotManifest;

/// The checkpoints that are on this computer: those in the cache, whoever fetched them, and those
/// imported where they lie. Each look reads headers only.
///
/// @param cache shared with the Python tools
/// @param registry of what was imported
public record InstalledModels(ModelCache cache, ModelRegistry registry) {
  /// How a checkpoint here is.
  public sealed interface State {
    /// It can be opened.
    record Ready(LocalModel model) implements State {}

    /// Its download is not done.
    ///
    /// @param kept bytes in place of whole files
    record Partial(long kept, long total) implements State {}

    /// It cannot be opened.
    record Damaged(Problem problem) implements State {}
  }

  /// A checkpoint here.
  ///
  /// @param repository it came from, where it lies in the cache
  public record Installed(Path folder, Optional<RepositoryId> repository, State state) {}

  /// All of them. Snapshots of other kinds of models, which the cache may hold as well, are left
  /// out; of a repository's snapshots, those that a branch or tag is at.
  public List<Installed> all() {
    List<Installed> found = new ArrayList<>();
    for (CachedRepository repository : cache.repositories()) {
      for (String commit : repository.commits()) {
        Path folder = repository.snapshot(commit);
        Optional<State> partial = partial(repository, commit);
        State state = partial.orElseGet(() -> state(folder));
        if (!isOtherKind(state)) {
          found.add(new Installed(folder, Optional.of(repository.id()), state));
        }
      }
    }
    for (Path folder : registry.read().folders()) {
      found.add(new Installed(folder, Optional.empty(), state(folder)));
    }
    return found;
  }

  /// The newest look at one: by its repository, or by its folder.
  public Optional<Installed> find(String name) {
    List<Installed> all = all();
    return all.stream()
        .filter(each ->
            each.repository().map(id -> id.toString().equalsIgnoreCase(name)).orElse(false)
                || String.valueOf(each.folder().getFileName()).equals(name)
                || Path.of(name)
                    .toAbsolutePath()
                    .normalize()
                    .equals(each.folder().toAbsolutePath()))
        .findFirst();
  }

  private static Optional<State> partial(CachedRepository repository, String commit) {
    return SnapshotManifest.of(repository, commit)
        .flatMap(manifest -> {
          List<SnapshotManifest.Entry> missing = manifest.missing(repository);
          long left = missing.stream().mapToLong(SnapshotManifest.Entry::bytes).sum();
          return missing.isEmpty()
              ? Optional.empty()
              : Optional.of(new State.Partial(manifest.bytes() - left, manifest.bytes()));
        });
  }

  private static State state(Path folder) {
    try {
      return new State.Ready(ModelInspection.check(folder));
    } catch (LuminaException e) {
      return new State.Damaged(e.problem());
    }
  }

  private static boolean isOtherKind(State state) {
    return state instanceof State.Damaged(Problem problem)
        && (problem instanceof Problem.UnsupportedArchitecture
            || problem instanceof Problem.FileMissing missing
                && missing.role().equals("model configuration"));
  }

  /// Whether a folder is there at all.
  public static boolean isFolder(String name) {
    return Files.isDirectory(Path.of(name));
  }
}
