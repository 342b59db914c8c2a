package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs a main class in a process of its own, whose memory nothing else grows: a small heap that is
/// resident from the start.
final class Forked {
  private Forked() {}

  /// What the class printed, lines of `key value`.
  static Map<String, Long> run(Class<?> main) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms192m",
                "-Xmx192m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true"));
    for (String name : List.of("lumina.reference", "lumina.assets")) {
      words.add("-D" + name + "=" + System.getProperty(name));
    }
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out.lines()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(line -> line[0], line -> Long.parseLong(line[1])));
  }
}
