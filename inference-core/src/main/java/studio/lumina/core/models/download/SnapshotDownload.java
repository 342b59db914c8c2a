package studio.lumina.core.models.download;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.cache.SnapshotManifest;
import studio.lumina.core.models.hub.Backoff;
import studio.lumina.core.models.hub.HubClient;
import studio.lumina.core.models.hub.TransferInterrupted;

/// Fetches all files of a repository's commit into the cache. The same call resumes what was
/// paused, broke off or was killed: what is here is known from the cache alone.
public final class SnapshotDownload {
  /// How a call ended.
  public enum Outcome {
    READY,
    PAUSED,
    CANCELLED
  }

  /// A request to the hub.
  @FunctionalInterface
  private interface Asked<T> {
    T get() throws TransferInterrupted;
  }

  private static final long LEAST_SPARE = 2L << 30;
  private static final int SPARE_SHARE = 50;

  /// Weights in other forms, which the program does not read.
  private static final Set<String> OTHER_FORMS =
      Set.of("bin", "pt", "pth", "h5", "msgpack", "onnx", "gguf", "ot");

  private final HubClient hub;
  private final ModelCache cache;
  private final DownloadOptions options;

  public SnapshotDownload(HubClient hub, ModelCache cache, DownloadOptions options) {
    this.hub = hub;
    this.cache = cache;
    this.options = options;
  }

  /// Fetches what is missing; blocks until it is done or to end.
  ///
  /// @param revision a branch, a tag or a commit; `main` as a rule
  /// @param listener told how far it is, from several threads, one at a time
  /// @throws LuminaException with what went wrong; what was fetched is kept
  public Outcome run(
      RepositoryId id,
      String revision,
      DownloadControl control,
      Consumer<DownloadProgress> listener) {
    CachedRepository repository = cache.repository(id);
    listener.accept(
        new DownloadProgress(DownloadProgress.Phase.LISTING, 0, 0, 0, Optional.empty()));
    Optional<String> commit = asked(control, () -> hub.commit(id, revision));
    if (commit.isEmpty()) {
      return stopped(control);
    }
    cache.prepare();
    try (RepositoryLock lock = RepositoryLock.take(repository)) {
      Optional<SnapshotManifest> manifest =
          SnapshotManifest.of(repository, commit.get())
              .or(() -> listed(repository, commit.get(), revision, control));
      boolean whole =
          manifest.isPresent()
              && lock.isHeld()
              && fetchAll(repository, manifest.get(), control, listener);
      if (whole) {
        repository.point(revision, commit.get());
        return Outcome.READY;
      }
      if (control.stop() == DownloadControl.Stop.CANCEL) {
        manifest.ifPresent(each -> Unfinished.discard(repository, each));
      }
      return stopped(control);
    }
  }

  private static Outcome stopped(DownloadControl control) {
    return control.stop() == DownloadControl.Stop.CANCEL ? Outcome.CANCELLED : Outcome.PAUSED;
  }

  private Optional<SnapshotManifest> listed(
      CachedRepository repository, String commit, String revision, DownloadControl control) {
    return asked(control, () -> hub.files(repository.id(), commit))
        .map(all -> {
          SnapshotManifest manifest = new SnapshotManifest(commit, revision, wanted(all));
          manifest.write(repository);
          return manifest;
        });
  }

  private static List<SnapshotManifest.Entry> wanted(List<SnapshotManifest.Entry> all) {
    boolean safe = all.stream().anyMatch(each -> ending(each).equals("safetensors"));
    return all.stream().filter(each -> !safe || !OTHER_FORMS.contains(ending(each))).toList();
  }

  private static String ending(SnapshotManifest.Entry entry) {
    String name = entry.path().names().getLast();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean fetchAll(
      CachedRepository repository,
      SnapshotManifest manifest,
      DownloadControl control,
      Consumer<DownloadProgress> listener) {
    List<SnapshotManifest.Entry> missing = manifest.missing(repository);
    checkSpace(repository, missing);
    ProgressMeter meter = new ProgressMeter(manifest.bytes(), listener, System::nanoTime);
    long missed = missing.stream().mapToLong(SnapshotManifest.Entry::bytes).sum();
    meter.here(manifest.bytes() - missed);
    Transfers transfers = new Transfers(options, control, new RateLimit(control), meter);
    boolean whole =
        SideBySide.all(
            missing,
            options.parallel(),
            each -> new FileDownload(hub, repository, manifest.commit(), each, transfers).run());
    meter.end();
    return whole && !control.isStopped();
  }

  /// Before the first byte, not when the disk is full.
  private void checkSpace(CachedRepository repository, List<SnapshotManifest.Entry> missing) {
    long needed = 0;
    for (SnapshotManifest.Entry each : missing) {
      Path blob = repository.blob(each.hash());
      if (!Files.exists(blob)) {
        needed += each.bytes() - PartialFile.kept(PartialFile.of(repository, each.hash()));
      }
    }
    if (needed == 0) {
      return;
    }
    long spared = needed + Math.max(LEAST_SPARE, needed / SPARE_SHARE);
    long free = options.space().free(SnapshotManifest.folder(repository));
    if (free >= 0 && free < spared) {
      throw new LuminaException(new Problem.DiskFull(cache.folder().toString(), spared, free));
    }
  }

  /// Asks until there is an answer.
  ///
  /// @return nothing where the download is to end first
  private <T> Optional<T> asked(DownloadControl control, Asked<T> request) {
    Backoff backoff = new Backoff(options.pause(control));
    while (!control.isStopped()) {
      try {
        return Optional.of(request.get());
      } catch (TransferInterrupted e) {
        if (!backoff.after(e, hub.server())) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
