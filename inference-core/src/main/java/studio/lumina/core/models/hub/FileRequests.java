package studio.lumina.core.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.RepositoryPath;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.SnapshotManifest;

/// The two requests for a file: where it is (`HEAD`, redirections within the hub followed) and its
/// content (`GET`).
final class FileRequests {
  private static final int MOST_HOPS = 10;
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

  private final HubRequests requests;
  private final URI hub;

  FileRequests(HubRequests requests, URI hub) {
    this.requests = requests;
    this.hub = hub;
  }

  FileLocation locate(RepositoryId repository, String commit, SnapshotManifest.Entry entry)
      throws TransferInterrupted {
    URI address =
        URI.create(
            hub + "/" + repository + "/resolve/" + commit + "/" + HubClient.quoted(entry.path()));
    String found = "";
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      HttpResponse<InputStream> answer = requests.send("HEAD", address, OptionalLong.empty());
      drop(answer);
      int status = answer.statusCode();
      if (HubErrors.passes(status)) {
        throw HubErrors.passing(address, answer);
      }
      boolean redirects = status >= 300 && status < 400;
      if (status != 200 && !redirects) {
        throw HubErrors.refusal(repository, hub, entry.path().text(), true, answer);
      }
      String told = HubErrors.header(answer, "X-Repo-Commit");
      found = found.isEmpty() ? told : found;
      String location = HubErrors.header(answer, "Location");
      if (redirects && location.isEmpty()) {
        throw invalid(entry, "a redirection to nowhere");
      }
      URI target = redirects ? HubRequests.target(address, location) : address;
      boolean within = redirects && !URI.create(location).isAbsolute() && requests.isHub(target);
      if (!within) {
        checkMetadata(entry, commit, found, answer);
        return new FileLocation(target, entry.bytes(), entry.hash());
      }
      address = target;
    }
    throw new LuminaException(
        new Problem.RedirectRefused(HubRequests.server(hub), "a redirection without end"));
  }

  private void checkMetadata(
      SnapshotManifest.Entry entry, String commit, String found, HttpResponse<?> answer) {
    if (found.isEmpty()) {
      throw new LuminaException(
          new Problem.NotAHub(HubRequests.server(hub), "Its answer names no commit"));
    }
    if (!CachedRepository.isCommit(found) || !found.equals(commit)) {
      throw invalid(entry, "it is of another commit");
    }
    String linked = HubErrors.header(answer, "X-Linked-ETag");
    String tag = linked.isEmpty() ? HubErrors.header(answer, "ETag") : linked;
    String hash = tag.replaceFirst("^W/", "").replace("\"", "");
    if (!hash.equals(entry.hash().hex())) {
      throw invalid(entry, hash.isEmpty() ? "it has no hash" : "its hash is not the listed one");
    }
    String linkedSize = HubErrors.header(answer, "X-Linked-Size");
    String size =
        linkedSize.isEmpty() && answer.statusCode() == 200
            ? HubErrors.header(answer, "Content-Length")
            : linkedSize;
    if (!size.isEmpty() && !size.equals(String.valueOf(entry.bytes()))) {
      throw invalid(entry, "its length is " + size + ", not the listed " + entry.bytes());
    }
  }

  FileBody open(FileLocation location, long from, RepositoryPath path) throws TransferInterrupted {
    URI address = location.address();
    OptionalLong first = from > 0 ? OptionalLong.of(from) : OptionalLong.empty();
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      HttpResponse<InputStream> answer = requests.send("GET", address, first);
      int status = answer.statusCode();
      if (status == 200 || status == 206) {
        return body(location, from, path, address, answer);
      }
      drop(answer);
      if (status == 416) {
        first = OptionalLong.empty(); // it does not know that part: all of it then
      } else if (status >= 300 && status < 400) {
        address = HubRequests.target(address, HubErrors.header(answer, "Location"));
      } else if (HubErrors.passes(status)) {
        throw HubErrors.passing(address, answer);
      } else {
        throw new TransferInterrupted(
            new Problem.TransferFailed(
                HubRequests.server(address), "It answers with status " + status),
            java.time.Duration.ZERO,
            TransferInterrupted.Next.LOCATE);
      }
    }
    throw new LuminaException(
        new Problem.RedirectRefused(
            HubRequests.server(location.address()), "a redirection without end"));
  }

  private static FileBody body(
      FileLocation location,
      long from,
      RepositoryPath path,
      URI address,
      HttpResponse<InputStream> answer)
      throws TransferInterrupted {
    String server = HubRequests.server(address);
    long start = answer.statusCode() == 206 ? from : 0;
    String fault = "";
    if (answer.statusCode() == 206) {
      Matcher range = RANGE.matcher(HubErrors.header(answer, "Content-Range"));
      boolean right =
          range.matches()
              && Long.parseLong(range.group(1)) == from
              && Long.parseLong(range.group(3)) == location.bytes();
      fault = right ? "" : "another part came than was asked for";
    }
    if (!HubErrors.header(answer, "Content-Encoding").matches("|identity")) {
      fault = "it came compressed";
    }
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (fault.isEmpty() && length >= 0 && length > location.bytes() - start) {
      fault = length + " bytes came instead of " + (location.bytes() - start);
    }
    if (fault.isEmpty()) {
      return new FileBody(answer.body(), start, server);
    }
    drop(answer);
    boolean page = HubErrors.header(answer, "Content-Type").startsWith("text/html");
    throw new TransferInterrupted(
        page
            ? new Problem.NotAHub(server, "It answers with a page instead of a file")
            : new Problem.HubAnswerInvalid(path.text(), fault));
  }

  /// Gives a connection back whose answer is not read.
  static void drop(HttpResponse<InputStream> answer) {
    try {
      answer.body().close();
    } catch (IOException e) {
      return; // nothing was wanted of it
    }
  }

  private static LuminaException invalid(SnapshotManifest.Entry entry, String detail) {
    return new LuminaException(new Problem.HubAnswerInvalid(entry.path().text(), detail));
  }
}
