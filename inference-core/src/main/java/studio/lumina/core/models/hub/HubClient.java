package studio.lumina.core.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.RepositoryPath;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.SnapshotManifest;
import studio.lumina.core.models.environment.AccessToken;
import studio.lumina.core.models.environment.HubEnvironment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The model hub, asked: which commit a branch is at, which files it has, where their content is.
/// Making one connects to nothing; each call does. Any thread may call it; whoever made it closes
/// it.
public final class HubClient implements AutoCloseable {
  /// How long a silent server is waited for.
  public static final Duration STALL = Duration.ofSeconds(30);

  private static final int LONGEST_ANSWER = 32 << 20;
  private static final int MOST_PAGES = 100;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HubEnvironment environment;
  private final HubRequests requests;
  private final FileRequests files;

  /// @param token of the user, where there is one
  /// @param stall how long a silent server is waited for
  public HubClient(HubEnvironment environment, Optional<AccessToken> token, Duration stall) {
    this.environment = environment;
    this.requests = new HubRequests(environment, token, stall);
    this.files = new FileRequests(requests, environment.endpoint());
  }

  /// The hub's host, for people.
  public String server() {
    return HubRequests.server(environment.endpoint());
  }

  /// The commit that a branch or tag is at.
  ///
  /// @throws TransferInterrupted where trying again may help
  /// @throws LuminaException with what the hub says otherwise
  public String commit(RepositoryId repository, String revision) throws TransferInterrupted {
    URI address = api(repository, "/revision/" + quoted(revision));
    JsonNode json = json(repository, revision, answer(address, repository, revision));
    String commit = json.path("sha").asString("");
    if (!CachedRepository.isCommit(commit)) {
      throw new LuminaException(new Problem.NotAHub(server(), "It names no commit"));
    }
    return commit;
  }

  /// All files of a commit.
  ///
  /// @throws TransferInterrupted where trying again may help
  /// @throws LuminaException with what the hub says otherwise
  public List<SnapshotManifest.Entry> files(RepositoryId repository, String commit)
      throws TransferInterrupted {
    List<SnapshotManifest.Entry> entries = new ArrayList<>();
    URI page = api(repository, "/tree/" + commit + "?recursive=True&expand=False");
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      HttpResponse<InputStream> answer = answer(page, repository, commit);
      JsonNode list = json(repository, commit, answer);
      if (!list.isArray()) {
        throw new LuminaException(new Problem.NotAHub(server(), "It lists no files"));
      }
      list.forEach(each -> TreeEntry.read(each).ifPresent(entries::add));
      Matcher next = NEXT.matcher(HubErrors.header(answer, "Link"));
      if (!next.find()) {
        return entries;
      }
      URI following = HubRequests.target(page, next.group(1));
      if (!requests.isHub(following)) {
        throw new LuminaException(
            new Problem.RedirectRefused(server(), HubRequests.server(following)));
      }
      page = following;
    }
    throw new LuminaException(
        new Problem.HubAnswerInvalid(repository.toString(), "no end of files"));
  }

  /// Where a file's content is now.
  ///
  /// @throws TransferInterrupted where trying again may help
  /// @throws LuminaException with what the hub says otherwise
  public FileLocation locate(RepositoryId repository, String commit, SnapshotManifest.Entry entry)
      throws TransferInterrupted {
    return files.locate(repository, commit, entry);
  }

  /// Begins to fetch a file's content.
  ///
  /// @param from the first byte wanted
  /// @throws TransferInterrupted where trying again may help
  /// @throws LuminaException where it would not
  public FileBody open(FileLocation location, long from, RepositoryPath path)
      throws TransferInterrupted {
    return files.open(location, from, path);
  }

  private HttpResponse<InputStream> answer(URI address, RepositoryId repository, String what)
      throws TransferInterrupted {
    HttpResponse<InputStream> answer = requests.send("GET", address, OptionalLong.empty());
    int status = answer.statusCode();
    if (status == 200) {
      return answer;
    }
    FileRequests.drop(answer);
    if (HubErrors.passes(status)) {
      throw HubErrors.passing(address, answer);
    }
    if (status >= 300 && status < 400) {
      throw new LuminaException(new Problem.NotAHub(server(), "It leads to another page"));
    }
    throw HubErrors.refusal(repository, environment.endpoint(), what, false, answer);
  }

  private JsonNode json(RepositoryId repository, String what, HttpResponse<InputStream> answer)
      throws TransferInterrupted {
    try (InputStream body = answer.body()) {
      byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
      if (bytes.length > LONGEST_ANSWER) {
        throw new LuminaException(
            new Problem.HubAnswerInvalid(repository + " " + what, "an answer without end"));
      }
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.NotAHub(server(), "It answers with a page instead of data"), e);
    } catch (IOException e) {
      throw new TransferInterrupted(new Problem.TransferFailed(server(), HubRequests.reason(e)));
    }
  }

  private URI api(RepositoryId repository, String rest) {
    return URI.create(environment.endpoint() + "/api/models/" + repository + rest);
  }

  /// A text as one segment of an address.
  static String quoted(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String quoted(RepositoryPath path) {
    return path.names().stream().map(HubClient::quoted).collect(Collectors.joining("/"));
  }

  @Override
  public void close() {
    requests.close();
  }
}
