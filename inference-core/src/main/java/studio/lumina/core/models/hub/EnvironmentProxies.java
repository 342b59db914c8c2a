package studio.lumina.core.models.hub;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.models.environment.HubEnvironment;

/// The proxies that `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` name.
final class EnvironmentProxies extends ProxySelector {
  private static final int USUAL_PORT = 80;

  private final HubEnvironment environment;

  EnvironmentProxies(HubEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI address) {
    if (isDirect(address)) {
      return List.of(Proxy.NO_PROXY);
    }
    return named(address)
        .filter(proxy -> proxy.getHost() != null)
        .map(proxy ->
            List.of(
                new Proxy(
                    Proxy.Type.HTTP,
                    new InetSocketAddress(
                        proxy.getHost(), proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort()))))
        .orElse(List.of(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException e) {}

  /// Gives the user name and password in a proxy's address to that proxy alone.
  Authenticator authenticator() {
    return new Authenticator() {
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY) {
          return null;
        }
        return named(environment.endpoint())
            .map(URI::getUserInfo)
            .filter(info -> info.contains(":"))
            .map(info -> info.split(":", 2))
            .map(parts -> new PasswordAuthentication(parts[0], parts[1].toCharArray()))
            .orElse(null);
      }
    };
  }

  private Optional<URI> named(URI address) {
    String first = "https".equals(address.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
    return Stream.of(first, "ALL_PROXY")
        .flatMap(name -> environment.variable(name).stream())
        .findFirst()
        .map(text -> URI.create(text.contains("://") ? text : "http://" + text));
  }

  private boolean isDirect(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return environment.variable("NO_PROXY").stream()
        .flatMap(list -> Stream.of(list.split(",")))
        .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
        .anyMatch(each ->
            !each.isEmpty()
                && (each.equals("*") || host.equals(each) || host.endsWith("." + each)));
  }
}
