package studio.lumina.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import studio.lumina.app.sheet.ResultSheet;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.bench.MachineInfo;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.starter.evaluate.Evaluation;
import studio.lumina.starter.evaluate.Exhibit;
import studio.lumina.starter.evaluate.Observer;
import studio.lumina.starter.evaluate.Skill;
import studio.lumina.starter.evaluate.SkillReport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `lumina evaluate`: how good a checkpoint is at the tasks of the starter's world.
@Command(
    name = "evaluate",
    description = {
      "Measures a checkpoint on scenes of the starter's world that training never sees.",
      "Looks at pixels; every figure has its 95 %% confidence interval in brackets."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String TASKS =
      "all|draw|depth|segmentation|normals|detect|pose|condition|edit|questions|codec";

  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "60",
      description = "Pictures or questions a task (default ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--task",
      paramLabel = TASKS,
      split = ",",
      converter = Choices.class,
      description = "What to measure; several with commas between. All where not given.")
  private final List<Choice> tasks = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures there, too.")
  private @Nullable Path json;

  @Option(
      names = "--sheet",
      paramLabel = "FILE.png",
      description = "Writes the first results of each task there as one picture.")
  private @Nullable Path sheet;

  EvaluateCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  /// What a word on the command line stands for.
  record Choice(List<Skill> skills) {}

  /// The tasks by their names.
  static final class Choices implements ITypeConverter<Choice> {
    @Override
    public Choice convert(String text) {
      if (text.equalsIgnoreCase(ALL)) {
        return new Choice(List.of(Skill.values()));
      }
      for (Skill skill : Skill.values()) {
        if (skill.word().equals(text.toLowerCase(Locale.ROOT))) {
          return new Choice(List.of(skill));
        }
      }
      throw new TypeConversionException("expected one of " + TASKS + ", not '" + text + "'");
    }
  }

  @Override
  public Integer call() {
    if (samples < 1) {
      throw new LuminaException(
          new Problem.SettingInvalid("--samples", String.valueOf(samples), "at least 1"));
    }
    for (Path file : new Path[] {json, sheet}) {
      if (file != null) {
        Output.of(file).check();
      }
    }
    List<Skill> skills =
        tasks.isEmpty()
            ? List.of(Skill.values())
            : tasks.stream().flatMap(choice -> choice.skills().stream()).distinct().toList();
    List<Exhibit> exhibits = new ArrayList<>();
    try (Engine engine = model.open(opener, console)) {
      int codebook = CheckpointFolder.open(model.opening()).codecConfig().codebook();
      Evaluation evaluation = new Evaluation(engine, codebook, watching(exhibits));
      console.out().println(EvaluateTable.head(engine.card().name(), engine.card().numericsKey()));
      List<SkillReport> reports = new ArrayList<>();
      for (Skill skill : skills) {
        SkillReport report = evaluation.of(skill, samples);
        console.clear();
        EvaluateTable.lines(report).forEach(console.out()::println);
        reports.add(report);
      }
      write(engine, reports, exhibits);
      return Exit.DONE;
    }
  }

  private Observer watching(List<Exhibit> exhibits) {
    return new Observer() {
      @Override
      public void progress(String what, int done, int of) {
        console.progress("Measuring " + what + ": " + done + " of " + of);
      }

      @Override
      public void shown(Exhibit exhibit) {
        exhibits.add(exhibit);
      }
    };
  }

  private void write(Engine engine, List<SkillReport> reports, List<Exhibit> exhibits) {
    Path figures = json;
    if (figures != null) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("machine", MachineInfo.facts());
      all.put("checkpoint", engine.card().name());
      all.put("numericsKey", engine.card().numericsKey());
      all.put("defaults", engine.card().defaults());
      all.put("tasks", reports);
      Output.of(figures)
          .write(
              JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(all)
                  .concat("\n")
                  .getBytes(StandardCharsets.UTF_8),
              console);
    }
    Path pictures = sheet;
    if (pictures != null) {
      ResultSheet.write(
          exhibits.stream()
              .map(e -> new ResultSheet.Result(e.skill().word(), e.said(), e.pictures()))
              .toList(),
          pictures);
    }
  }
}
