package studio.lumina.app.work.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// How an engine process is started.
///
/// @param words the command line
/// @param environment added to this program's own
/// @param patience how long a stop may take before the process is killed
public record EngineCommand(
    List<String> words, Map<String, String> environment, Duration patience) {
  /// The argument that makes the program an engine process.
  public static final String ARGUMENT = "--engine";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Weights and activations live outside the heap; this holds pictures and token lists.
  private static final String HEAP = "-Xmx2g";

  private static final List<String> PASSED_ON =
      List.of("lumina.", "ai.djl.", "DJL_", "PYTORCH_", "RUST_LIBRARY_PATH", "ENGINE_CACHE_DIR");

  public EngineCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /// A command in this program's environment.
  public EngineCommand(List<String> words, Duration patience) {
    this(words, Map.of(), patience);
  }

  /// This command, whose process leaves its crash file in `folder`: `engine-hs_err-PID.log`. An
  /// installed program's launcher takes no options of Java's and is told through the environment.
  public EngineCommand withCrashFiles(Path folder) {
    String file = folder.toAbsolutePath().resolve("engine-hs_err-%p.log").toString();
    if (isJava(Path.of(words.getFirst()))) {
      List<String> all = new ArrayList<>(words);
      all.add(1, "-XX:ErrorFile=" + file);
      return new EngineCommand(all, environment, patience);
    }
    String quote = file.contains("\"") ? "'" : "\"";
    return new EngineCommand(
        words, Map.of("JAVA_TOOL_OPTIONS", "-XX:ErrorFile=" + quote + file + quote), patience);
  }

  /// This program again, with [#ARGUMENT]: by the `java` of its runtime and with its class path; by
  /// its own launcher where it was installed with a runtime that has no such command.
  ///
  /// @param main the program's main class
  public static EngineCommand ofThisProgram(Class<?> main) {
    Path commands = Path.of(System.getProperty("java.home"), "bin");
    String launcher = ProcessHandle.current().info().command().orElse("");
    return Stream.of("java", "java.exe")
        .map(commands::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .map(java -> ofJava(java.toString(), main.getName(), List.of(ARGUMENT)))
        .orElseGet(() -> new EngineCommand(List.of(launcher, ARGUMENT), PATIENCE));
  }

  /// A main class on this program's class path.
  public static EngineCommand ofJava(String java, String main, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(java, HEAP, "-XX:+UseSerialGC"));
    // An engine without heap is of no use: better a death that is noticed.
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("--enable-native-access=ALL-UNNAMED");
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> PASSED_ON.stream().anyMatch(name::startsWith))
        .filter(name -> !name.equals("ai.djl.offline"))
        .sorted()
        .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
    words.add("-Dai.djl.offline=true");
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    words.addAll(arguments);
    return new EngineCommand(words, PATIENCE);
  }

  private static boolean isJava(Path launcher) {
    Path file = launcher.getFileName();
    return file != null && file.toString().toLowerCase(Locale.ROOT).matches("javaw?(\\.exe)?");
  }
}
