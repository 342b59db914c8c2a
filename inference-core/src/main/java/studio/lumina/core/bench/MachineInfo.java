package studio.lumina.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.torch.MemorySpeed;
import studio.lumina.core.torch.Torch;

/// The machine that was measured on.
///
/// @param processor its name, where the system tells
/// @param flags what its processor can do that matters here
/// @param threads threads of one operation
/// @param readBytesPerSecond measured speed of reading memory
public record MachineInfo(
    String processor,
    int cores,
    List<String> flags,
    int threads,
    double readBytesPerSecond,
    String system,
    String java,
    String libtorch) {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final List<String> TELLING =
      List.of("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16", "asimd", "bf16");

  /// This machine; starts the native engine.
  public static MachineInfo here() {
    Torch.start(0);
    return new MachineInfo(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        field("flags").or(() -> field("Features")).map(MachineInfo::telling).orElse(List.of()),
        Torch.threads(),
        MemorySpeed.measured(),
        systemName(),
        Runtime.version().toString(),
        Torch.version());
  }

  /// What there is to say of this machine without measuring anything, by name.
  public static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("processor", processorName());
    facts.put("cores", Runtime.getRuntime().availableProcessors());
    facts.put("system", systemName());
    facts.put("java", Runtime.version().toString());
    return facts;
  }

  private static String processorName() {
    return field("model name").orElse(System.getProperty("os.arch", ""));
  }

  private static String systemName() {
    return System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
  }

  private static List<String> telling(String flags) {
    List<String> all = Arrays.asList(flags.split(" "));
    return TELLING.stream().filter(all::contains).toList();
  }

  private static Optional<String> field(String name) {
    if (!Files.isReadable(CPU)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(CPU).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
