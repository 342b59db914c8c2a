package studio.lumina.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.bench.Benchmark;
import studio.lumina.core.bench.BenchmarkResult;
import studio.lumina.core.bench.MachineInfo;
import studio.lumina.core.bench.SyntheticCheckpoint;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `lumina bench`: how fast checkpoints run on this machine, and what memory they take.
@Command(
    name = "bench",
    description = {
      "Measures speed and memory on this machine.",
      "starter is the built-in checkpoint; synthetic one of 170 million decode weights, random,"
          + " written for the purpose and deleted after; anything else a checkpoint folder."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final String STARTER = "starter";
  private static final String SYNTHETIC = "synthetic";
  private static final int PROGRAMS = 2;

  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "starter, synthetic or a folder; the first two where not given.")
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "auto|fp32|bf16",
      description = "Number format of the computation.")
  private Precision precision = Precision.AUTO;

  @Option(
      names = "--busy",
      description = "Measures once more beside two programs that compute without a pause.")
  private boolean busy;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures there, too.")
  private @Nullable Path json;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = json;
    if (file != null) {
      Output.of(file).check();
    }
    names.forEach(BenchCommand::check);
    console.progress("Measuring memory");
    MachineInfo machine = MachineInfo.here();
    console.clear();
    console.out().println(BenchTable.line(machine));
    Benchmark bench = new Benchmark(machine, busy ? PROGRAMS : 0);
    List<BenchmarkResult> all = new ArrayList<>();
    for (String name : names.isEmpty() ? List.of(STARTER, SYNTHETIC) : names) {
      console.progress("Measuring " + name);
      BenchmarkResult measured = measure(bench, name);
      console.clear();
      BenchTable.lines(measured).forEach(console.out()::println);
      all.add(measured);
    }
    if (file != null) {
      Output.of(file).write(json(machine, all), console);
    }
    return Exit.DONE;
  }

  /// Finds out before a minute of measuring whether there is such a checkpoint.
  private static void check(String name) {
    if (!name.equalsIgnoreCase(STARTER)
        && !name.equalsIgnoreCase(SYNTHETIC)
        && !Files.isDirectory(Path.of(name))) {
      throw new LuminaException(new Problem.FileMissing(name, "checkpoint folder"));
    }
  }

  private BenchmarkResult measure(Benchmark bench, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case STARTER -> bench.of(ModelOptions.starter(), precision);
      case SYNTHETIC -> {
        try (SyntheticCheckpoint made =
            SyntheticCheckpoint.write(SyntheticCheckpoint.LARGE, ModelOptions.starter())) {
          yield bench.of(made.folder(), precision);
        }
      }
      default -> bench.of(Path.of(name), precision);
    };
  }

  private static byte[] json(MachineInfo machine, List<BenchmarkResult> all) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("machine", machine);
    report.put("checkpoints", all);
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(report)
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
