package studio.lumina.core.models.environment;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the model hub is and where models are kept on this computer, as the environment variables
/// of the hub's Python client say, so that both share one cache and one access token.
///
/// @param endpoint of the hub, without a slash at its end
/// @param cache the folder that holds `models--OWNER--NAME` folders
/// @param tokenFile where the Python client keeps the access token
/// @param variables all environment variables
public record HubEnvironment(
    URI endpoint, Path cache, Path tokenFile, Map<String, String> variables) {
  /// The hub where no variable names another.
  public static final URI DEFAULT_ENDPOINT = URI.create("https://huggingface.co");

  private static final Set<String> YES = Set.of("1", "ON", "YES", "TRUE");

  public HubEnvironment {
    variables = Map.copyOf(variables);
  }

  /// What this process's environment says.
  public static HubEnvironment ofProcess() {
    return of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  /// What some environment says.
  ///
  /// @param home the user's home folder
  public static HubEnvironment of(Map<String, String> variables, Path home) {
    HubVariables of = new HubVariables(variables, home);
    Path base =
        of.path("HF_HOME")
            .orElseGet(() ->
                of.path("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("huggingface"));
    Path cache =
        of.path("HF_HUB_CACHE")
            .or(() -> of.path("HUGGINGFACE_HUB_CACHE"))
            .orElse(base.resolve("hub"));
    URI endpoint =
        of.text("HF_ENDPOINT")
            .map(text -> URI.create(text.replaceAll("/+$", "")))
            .orElse(DEFAULT_ENDPOINT);
    return new HubEnvironment(
        endpoint, cache, of.path("HF_TOKEN_PATH").orElse(base.resolve("token")), variables);
  }

  /// The same with another cache folder.
  public HubEnvironment withCache(Path folder) {
    return new HubEnvironment(endpoint, folder, tokenFile, variables);
  }

  /// The variable that forbids connections, where one does.
  public Optional<String> offlineBy() {
    return Stream.of("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE").filter(this::isSet).findFirst();
  }

  /// Whether a variable is set to one of the words that mean yes.
  public boolean isSet(String variable) {
    return YES.contains(variables.getOrDefault(variable, "").strip().toUpperCase(Locale.ROOT));
  }

  /// A variable's value, or that of its name in small letters; nothing where it is empty.
  public Optional<String> variable(String name) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .map(each -> variables.getOrDefault(each, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
