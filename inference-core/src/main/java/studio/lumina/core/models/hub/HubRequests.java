package studio.lumina.core.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import javax.net.ssl.SSLException;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.environment.AccessToken;
import studio.lumina.core.models.environment.HubEnvironment;

/// Sends single requests: the token to the hub's own host alone, no redirection followed, failures
/// told as problems.
final class HubRequests implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final String AGENT = "lumina-studio";

  private final HubEnvironment environment;
  private final Optional<AccessToken> token;
  private final Duration stall;
  private final HttpClient client;

  HubRequests(HubEnvironment environment, Optional<AccessToken> token, Duration stall) {
    this.environment = environment;
    this.token = token;
    this.stall = stall;
    EnvironmentProxies proxies = new EnvironmentProxies(environment);
    // The old version of HTTP gives each transfer a connection of its own.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .proxy(proxies)
            .authenticator(proxies.authenticator())
            .build();
  }

  /// @param method `GET` or `HEAD`
  /// @param from the first byte wanted, where not all are
  /// @throws LuminaException where trying again would be of no use
  HttpResponse<InputStream> send(String method, URI address, OptionalLong from)
      throws TransferInterrupted {
    environment
        .offlineBy()
        .ifPresent(variable -> {
          throw new LuminaException(new Problem.ConnectionsForbidden(variable));
        });
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(address);
    } catch (IllegalArgumentException e) {
      throw new LuminaException(
          new Problem.RedirectRefused(environment.endpoint().toString(), address.toString()), e);
    }
    request
        .method(method, HttpRequest.BodyPublishers.noBody())
        .timeout(stall.plus(CONNECT))
        .header("User-Agent", AGENT)
        .header("Accept-Encoding", "identity");
    if (isHub(address)) {
      token.ifPresent(secret -> request.header("Authorization", secret.header()));
    }
    from.ifPresent(first -> request.header("Range", "bytes=" + first + "-"));
    return sent(address, request.build());
  }

  private HttpResponse<InputStream> sent(URI address, HttpRequest request)
      throws TransferInterrupted {
    String server = server(address);
    try {
      return client.send(
          request,
          info ->
              HttpResponse.BodySubscribers.mapping(
                  HttpResponse.BodySubscribers.ofInputStream(),
                  body -> new StallGuard(body, stall)));
    } catch (SSLException e) {
      throw new LuminaException(
          new Problem.CertificateRefused(server, String.valueOf(e.getMessage())), e);
    } catch (ConnectException | UnknownHostException e) {
      throw new TransferInterrupted(new Problem.ServerUnreachable(server, reason(e)));
    } catch (IOException e) {
      throw new TransferInterrupted(new Problem.TransferFailed(server, reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LuminaException(new Problem.Closed("download"), e);
    }
  }

  /// Whether an address is the hub's own, to which the token may go.
  boolean isHub(URI address) {
    URI hub = environment.endpoint();
    return hub.getScheme().equalsIgnoreCase(address.getScheme())
        && hub.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
        && port(hub) == port(address);
  }

  /// Where a redirection leads.
  ///
  /// @throws LuminaException with [Problem.RedirectRefused] where it gives up encryption, or is no
  ///   address of the web
  static URI target(URI from, String location) {
    URI to;
    try {
      to = from.resolve(URI.create(location));
    } catch (IllegalArgumentException e) {
      throw new LuminaException(new Problem.RedirectRefused(server(from), location), e);
    }
    boolean safe =
        "https".equalsIgnoreCase(to.getScheme())
            || "http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme());
    if (!safe || to.getHost() == null || to.getUserInfo() != null) {
      throw new LuminaException(new Problem.RedirectRefused(server(from), server(to)));
    }
    return to;
  }

  /// Host and port; without the path, in which a signature may be.
  static String server(URI address) {
    return address.getPort() < 0
        ? String.valueOf(address.getHost())
        : address.getHost() + ":" + address.getPort();
  }

  static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
