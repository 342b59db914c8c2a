package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.sampling.SamplingPresets;

/// `lumina vision`: a map of a photo.
@Command(name = "vision", description = "Paints a map of a photo.", mixinStandardHelpOptions = true)
final class VisionCommand implements Callable<Integer> {
  private static final String TASKS = "depth|segmentation|normals|pose|detect";

  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  @Option(
      names = "--task",
      required = true,
      paramLabel = TASKS,
      converter = Tasks.class,
      description = "Which map.")
  private Task task = Task.DEPTH;

  @Option(names = "--what", paramLabel = "TEXT", description = "What to detect.")
  private String what = "";

  @Parameters(paramLabel = "PHOTO", description = "PNG, JPEG or another common picture file.")
  private Path photo = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FILE.png",
      description = "Default: PHOTO-TASK.png; - is standard output.")
  private @Nullable Path output;

  VisionCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    if (task == Task.DETECT && what.isBlank()) {
      throw new LuminaException(
          new Problem.SettingInvalid("--what", what, "the things to find, e.g. --what \"a dog\""));
    }
    sampling.check();
    PhotoInput input = PhotoInput.read(photo);
    Output target = Output.ofPicture(target());
    target.check();
    try (Engine engine = model.open(opener, console)) {
      Prompt prompt = new Prompt.Vision(task, input.encoded(engine), what);
      Sampling values = sampling.over(SamplingPresets.of(task, engine.card().defaults()));
      return new Painting(prompt, values, Provenance.of(prompt), Optional.empty())
          .run(engine, target, console);
    }
  }

  /// The tasks that make a map, by their names.
  static final class Tasks implements ITypeConverter<Task> {
    @Override
    public Task convert(String text) {
      for (Task task : Task.values()) {
        if (task.isVision() && task.name().equalsIgnoreCase(text)) {
          return task;
        }
      }
      throw new TypeConversionException("expected one of " + TASKS + ", not '" + text + "'");
    }
  }

  private String name() {
    return task.name().toLowerCase(Locale.ROOT);
  }

  private Path target() {
    Path given = output;
    if (given != null) {
      return given;
    }
    String base = String.valueOf(photo.getFileName()).replaceFirst("\\.[^.]+$", "");
    return Path.of(base + "-" + name() + ".png");
  }
}
