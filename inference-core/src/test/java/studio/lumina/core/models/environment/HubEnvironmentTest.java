package studio.lumina.core.models.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubEnvironmentTest {
  private static final Path HOME = Path.of("/home/ada");

  @TempDir private Path folder;

  private static HubEnvironment of(String... pairs) {
    Map<String, String> variables = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put(pairs[i], pairs[i + 1]);
    }
    return HubEnvironment.of(variables, HOME);
  }

  @Test
  void withoutVariablesThingsAreInTheUsersCache() {
    assertEquals(HubEnvironment.DEFAULT_ENDPOINT, of().endpoint());
    assertEquals(HOME.resolve(".cache/huggingface/hub"), of().cache());
    assertEquals(HOME.resolve(".cache/huggingface/token"), of().tokenFile());
    assertEquals(Optional.empty(), of().offlineBy());
  }

  @Test
  void variablesComeInThePythonClientsOrder() {
    assertEquals(Path.of("/x/huggingface/hub"), of("XDG_CACHE_HOME", "/x").cache());
    assertEquals(Path.of("/h/hub"), of("XDG_CACHE_HOME", "/x", "HF_HOME", "/h").cache());
    assertEquals(Path.of("/b"), of("HF_HOME", "/h", "HUGGINGFACE_HUB_CACHE", "/b").cache());
    assertEquals(
        Path.of("/a"),
        of("HF_HUB_CACHE", "/a", "HUGGINGFACE_HUB_CACHE", "/b", "HF_HOME", "/h").cache());
    assertEquals(Path.of("/h/token"), of("HF_HOME", "/h").tokenFile());
    assertEquals(Path.of("/t"), of("HF_HOME", "/h", "HF_TOKEN_PATH", "/t").tokenFile());
    assertEquals(
        URI.create("https://mirror.example"),
        of("HF_ENDPOINT", "https://mirror.example/").endpoint());
  }

  @Test
  void homeAndVariablesInPathsAreOpened() {
    assertEquals(HOME.resolve("models"), of("HF_HUB_CACHE", "~/models").cache());
    assertEquals(Path.of("/disk/m"), of("HF_HUB_CACHE", "$D/m", "D", "/disk").cache());
    assertEquals(Path.of("/disk/m"), of("HF_HUB_CACHE", "${D}/m", "D", "/disk").cache());
    assertEquals(Path.of("$NONE/m"), of("HF_HUB_CACHE", "$NONE/m").cache());
  }

  @Test
  void yesHasFourForms() {
    assertEquals(Optional.of("HF_HUB_OFFLINE"), of("HF_HUB_OFFLINE", "on").offlineBy());
    assertEquals(Optional.of("TRANSFORMERS_OFFLINE"), of("TRANSFORMERS_OFFLINE", "1").offlineBy());
    assertEquals(Optional.empty(), of("HF_HUB_OFFLINE", "0").offlineBy());
  }

  private TokenStore store(String... pairs) {
    HubEnvironment plain = of(pairs);
    return new TokenStore(
        new HubEnvironment(
            plain.endpoint(), plain.cache(), folder.resolve("python"), plain.variables()),
        folder.resolve("own/token"));
  }

  private static String header(TokenStore store) {
    return store.token().map(AccessToken::header).orElse("none");
  }

  @Test
  void theEnvironmentsTokenComesBeforeOursBeforeThePythonClients() throws Exception {
    assertEquals("none", header(store()));
    Files.writeString(folder.resolve("python"), "hf_python\n");
    assertEquals("Bearer hf_python", header(store()));
    store().keep(AccessToken.of(" hf_own ").orElseThrow());
    assertEquals("Bearer hf_own", header(store()));
    assertEquals("Bearer hf_env", header(store("HF_TOKEN", "hf_env")));
    assertEquals("none", header(store("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")));
    assertEquals(
        "Bearer hf_env", header(store("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1", "HF_TOKEN", "hf_env")));
    store().forget();
    assertEquals("Bearer hf_python", header(store()));
  }

  @Test
  void ourFileIsThisUsersAlone() throws Exception {
    store().keep(AccessToken.of("hf_own").orElseThrow());
    Path file = folder.resolve("own/token");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count(), "nothing is left beside it");
    }
  }

  @Test
  void aTokenDoesNotShowItself() {
    assertFalse(AccessToken.of("hf_own").orElseThrow().toString().contains("hf_"));
    assertTrue(AccessToken.of("two words").isEmpty());
    assertTrue(AccessToken.of("a\r\nHost: evil").isEmpty());
  }
}
