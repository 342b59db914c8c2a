package studio.lumina.core.models.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ContentCheck;
import studio.lumina.core.models.cache.SnapshotManifest;
import studio.lumina.core.models.hub.Backoff;
import studio.lumina.core.models.hub.FileBody;
import studio.lumina.core.models.hub.FileLocation;
import studio.lumina.core.models.hub.HubClient;
import studio.lumina.core.models.hub.TransferInterrupted;

/// Brings one file into the cache: what is there is used, what is missing is fetched, and nothing
/// is shown under its name that has not the published hash.
final class FileDownload {
  private static final int BUFFER = 1 << 16;
  private static final int FRESH_ADDRESSES = 2;

  private final HubClient hub;
  private final CachedRepository repository;
  private final String commit;
  private final SnapshotManifest.Entry entry;
  private final DownloadOptions options;
  private final DownloadControl control;
  private final RateLimit limit;
  private final ProgressMeter meter;

  FileDownload(
      HubClient hub,
      CachedRepository repository,
      String commit,
      SnapshotManifest.Entry entry,
      Transfers transfers) {
    this.hub = hub;
    this.repository = repository;
    this.commit = commit;
    this.entry = entry;
    this.options = transfers.options();
    this.control = transfers.control();
    this.limit = transfers.limit();
    this.meter = transfers.meter();
  }

  /// Fetches the file.
  ///
  /// @return false where the download is to end first
  /// @throws LuminaException where it cannot be fetched
  boolean run() {
    Path blob = repository.blob(entry.hash());
    try {
      if (!isGood(blob) && !fetch(blob)) {
        return false;
      }
    } catch (IOException e) {
      throw WholeFile.unwritable(blob, entry.bytes(), e);
    }
    if (control.isStopped()) {
      return false;
    }
    repository.show(commit, entry.path(), entry.hash());
    return true;
  }

  /// Whether content that lies there, whoever put it there, is the published one.
  private boolean isGood(Path blob) throws IOException {
    if (!Files.isRegularFile(blob) || Files.size(blob) != entry.bytes()) {
      return false;
    }
    long[] read = new long[1];
    try {
      return ContentCheck.check(
          new ContentCheck.Known(blob, entry.hash()),
          count -> {
            read[0] += count;
            meter.here(count);
          },
          control::isStopped);
    } catch (LuminaException e) {
      if (!(e.problem() instanceof Problem.HashMismatch)) {
        throw e;
      }
      meter.here(-read[0]); // another tool does not compare: it is fetched anew
      return false;
    }
  }

  private boolean fetch(Path blob) throws IOException {
    Path file = PartialFile.of(repository, entry.hash());
    try (PartialFile part =
        PartialFile.open(
            file,
            entry.hash(),
            entry.bytes(),
            options.flushEvery(),
            meter::here,
            control::isStopped)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        if (control.isStopped() || !receive(part)) {
          part.flush();
          return false;
        }
        String found = part.found();
        if (found.equals(entry.hash().hex())) {
          part.finish(blob);
          return true;
        }
        meter.here(-part.length());
        if (attempt == 1) {
          part.close();
          PartialFile.remove(file);
          throw new LuminaException(
              new Problem.HashMismatch(entry.path().text(), entry.hash().hex(), found));
        }
        part.restart();
      }
      return false;
    }
  }

  /// Receives what is missing, in as many attempts as that takes.
  private boolean receive(PartialFile part) throws IOException {
    Backoff backoff = new Backoff(options.pause(control));
    FileLocation location = null;
    int fresh = 0;
    while (!part.isWhole()) {
      try {
        if (location == null) {
          location = hub.locate(repository.id(), commit, entry);
        }
        if (!receive(part, location, backoff)) {
          return false;
        }
      } catch (TransferInterrupted e) {
        part.flush();
        if (e.next() == TransferInterrupted.Next.LOCATE) {
          location = null;
          if (fresh++ == FRESH_ADDRESSES) {
            throw new LuminaException(e.problem(), e);
          }
        }
        if (!backoff.after(e, hub.server())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean receive(PartialFile part, FileLocation location, Backoff backoff)
      throws IOException, TransferInterrupted {
    byte[] buffer = new byte[BUFFER];
    try (FileBody body = hub.open(location, part.length(), entry.path())) {
      if (body.start() < part.length()) {
        meter.here(-part.length());
        part.restart();
      }
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        if (part.append(buffer, count) > 0) {
          throw new LuminaException(
              new Problem.HubAnswerInvalid(entry.path().text(), "more came than it is long"));
        }
        backoff.received(count);
        meter.fetched(count);
        if (!limit.take(count)) {
          return false;
        }
      }
    }
    if (!part.isWhole()) {
      throw TransferInterrupted.early(hub.server());
    }
    return true;
  }
}
