package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the program, in a made-up checkout that is built already, with a made-up
/// JDK that tells how it was called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("lumina.assets")).resolveSibling("lumina");

  @TempDir private Path folder;
  private Path jdk;

  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(jdk.resolve("bin/javac"), "exit 1");
    program(
        jdk.resolve("bin/java"),
        "for word; do echo \"$word\"; done; echo locale=$(locale charmap)");
  }

  private static void program(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Path checkout(String name) throws IOException {
    Path home = folder.resolve(name);
    for (String made : List.of("app/target/libs", "app/target/mods", "app/src", "inference-core")) {
      Files.createDirectories(home.resolve(made));
    }
    Files.copy(SCRIPT, home.resolve("lumina"));
    Files.copy(SCRIPT.resolveSibling("pom.xml"), home.resolve("pom.xml"));
    assertTrue(home.resolve("lumina").toFile().setExecutable(true));
    Files.createFile(home.resolve("app/target/built"));
    return home.toRealPath();
  }

  private Ran run(Path script, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(script.toString()));
    words.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Ran(status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
  }

  private Map<String, String> environment(String... more) {
    Map<String, String> all = new java.util.HashMap<>(Map.of("JAVA25_HOME", jdk.toString()));
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void findsItsCheckoutThroughLinks() throws Exception {
    Path home = checkout("my studio");
    Path first = Files.createSymbolicLink(folder.resolve("first"), home.resolve("lumina"));
    Files.createDirectory(folder.resolve("bin"));
    Path second =
        Files.createSymbolicLink(folder.resolve("bin/lumina"), Path.of("..").resolve("first"));
    for (Path link : List.of(first, second)) {
      Ran ran = run(link, environment("HOME", "/"), "info");
      assertEquals(0, ran.status(), ran.err());
      assertTrue(ran.out().contains("-Dlumina.assets=" + home + "/assets\n"), ran.out());
    }
    try (Stream<Path> left = Files.list(folder.resolve("bin"))) {
      assertEquals(List.of(second), left.toList());
    }
  }

  @Test
  void startsWithoutAHome() throws Exception {
    Ran ran = run(checkout("studio").resolve("lumina"), environment(), "info");
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());
  }

  @Test
  void aColonInTheFolderIsRefused() throws Exception {
    Ran ran = run(checkout("a:b").resolve("lumina"), environment(), "info");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("has a colon in its name"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void wordsArriveInUtf8WhereTheLocaleKnowsAsciiOnly() throws Exception {
    Path script = checkout("studio").resolve("lumina");
    for (Map<String, String> locale :
        List.of(
            environment(),
            environment("LANG", "C"),
            environment("LC_ALL", "POSIX"),
            environment("LANG", "xx_YY.UTF-8", "LC_CTYPE", "UTF-8"))) {
      Ran ran = run(script, locale, "generate", "ein blauer Würfel");
      assertTrue(ran.out().contains("ein blauer Würfel\n"), ran.out());
      assertTrue(ran.out().endsWith("locale=UTF-8\n"), locale + ran.out());
    }
  }
}
