package studio.lumina.core.models.hub;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;

/// What an answer's status and the hub's own error headers mean.
final class HubErrors {
  private static final Pattern RESET = Pattern.compile("(?:^|;)\\s*t=(\\d{1,9})");

  private HubErrors() {}

  /// Whether a status tells that trying again may help.
  static boolean passes(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  static TransferInterrupted passing(URI address, HttpResponse<?> answer) {
    String server = HubRequests.server(address);
    return new TransferInterrupted(
        new Problem.TransferFailed(server, "It answers with status " + answer.statusCode()),
        asked(answer),
        TransferInterrupted.Next.REPEAT);
  }

  /// How long a server that is asked too often wants to be left alone.
  static Duration asked(HttpResponse<?> answer) {
    Matcher reset = RESET.matcher(header(answer, "RateLimit"));
    if (answer.statusCode() == 429 && reset.find()) {
      return Duration.ofSeconds(Long.parseLong(reset.group(1)) + 1);
    }
    String after = header(answer, "Retry-After");
    return after.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO;
  }

  /// A refusal that will stay, as a problem.
  ///
  /// @param what the revision or the file that was asked for
  static LuminaException refusal(
      RepositoryId repository, URI hub, String what, boolean file, HttpResponse<?> answer) {
    String server = HubRequests.server(hub);
    String name = repository.toString();
    String message = header(answer, "X-Error-Message");
    String request = header(answer, "X-Request-Id");
    int status = answer.statusCode();
    Problem problem =
        switch (header(answer, "X-Error-Code")) {
          case "RepoNotFound" -> new Problem.RepositoryMissing(name, request);
          case "RevisionNotFound" -> new Problem.RevisionMissing(name, what);
          case "EntryNotFound" -> new Problem.RemoteFileMissing(name, what);
          case "GatedRepo" -> new Problem.RepositoryGated(name, hub + "/" + name);
          default -> {
            if (message.contains("Access to this resource is disabled")) {
              yield new Problem.RepositoryDisabled(name);
            }
            if (message.contains("Invalid credentials")) {
              yield new Problem.TokenRefused(server, message);
            }
            if (status == 401 || status == 403 || status == 404 && !file) {
              yield new Problem.RepositoryMissing(name, request);
            }
            yield new Problem.NotAHub(server, "It answers with status " + status);
          }
        };
    return new LuminaException(problem);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("").strip();
  }
}
