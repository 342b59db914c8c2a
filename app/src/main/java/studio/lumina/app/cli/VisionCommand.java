package studio.lumina.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.sampling.SamplingPresets;

/// `lumina vision`: maps of photos.
@Command(
    name = "vision",
    description = {
      "Paints maps of photos.",
      "Several photos or tasks, or a folder, give one file each, PHOTO-TASK.png. A photo that fails"
          + " does not stop the others; the exit status is 1 then, with a line for each."
    },
    mixinStandardHelpOptions = true)
final class VisionCommand implements Callable<Integer> {
  private static final String TASKS = "depth|segmentation|normals|pose|detect";

  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  @Option(
      names = "--task",
      required = true,
      split = ",",
      paramLabel = TASKS,
      converter = Tasks.class,
      description = "Which maps; several with commas between them.")
  private final List<Task> tasks = new ArrayList<>();

  @Option(names = "--what", paramLabel = "TEXT", description = "What to detect.")
  private String what = "";

  @Parameters(
      paramLabel = "PHOTO",
      arity = "1..*",
      description =
          "PNG, JPEG or another common picture file, or a folder of such files, of which hidden"
              + " ones and maps do not count.")
  private final List<Path> photos = new ArrayList<>();

  @Option(names = "--recursive", description = "The folders in a folder, too.")
  private boolean recursive;

  @Option(
      names = "--output",
      paramLabel = "FILE.png|DIR",
      description = {
        "Of one map the file, - is standard output; of several the folder, made where there is"
            + " none.",
        "Default: PHOTO-TASK.png in the current folder. Replaces nothing but earlier maps."
      })
  private @Nullable Path output;

  VisionCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    List<Task> wanted = tasks.stream().distinct().toList();
    if (wanted.contains(Task.DETECT) && what.isBlank()) {
      throw new LuminaException(
          new Problem.SettingInvalid("--what", what, "the things to find, e.g. --what \"a dog\""));
    }
    sampling.check();
    boolean folder = photos.stream().anyMatch(Files::isDirectory);
    List<VisionJob> jobs = VisionJob.of(PhotoFiles.in(photos, recursive), wanted, output, folder);
    boolean one = !folder && jobs.size() == 1 && wanted.size() == 1;
    return one ? only(jobs.getFirst()) : all(jobs);
  }

  /// One map: what fails is the command's own problem.
  private int only(VisionJob job) {
    PhotoInput input = PhotoInput.read(job.photo());
    Output target = Output.ofPicture(job.targets().getFirst().file());
    target.check();
    try (Engine engine = model.open(opener, console)) {
      return paint(engine, job.targets().getFirst().task(), input.encoded(engine), target);
    }
  }

  private int all(List<VisionJob> jobs) {
    Failures failures = new Failures(console);
    try (Engine engine = model.open(opener, console)) {
      for (VisionJob job : jobs) {
        Part.PhotoReference photo;
        try {
          photo = PhotoInput.read(job.photo()).encoded(engine);
        } catch (LuminaException e) {
          failures.add(job.photo().toString(), e);
          continue;
        }
        for (VisionJob.Target wanted : job.targets()) {
          try {
            VisionJob.folderOf(wanted);
            Output target = Output.ofPicture(wanted.file());
            target.check();
            if (paint(engine, wanted.task(), photo, target) == Exit.INTERRUPTED) {
              return Exit.INTERRUPTED;
            }
          } catch (LuminaException e) {
            failures.add(wanted.file().toString(), e);
          }
        }
      }
    }
    return failures.status();
  }

  private int paint(Engine engine, Task task, Part.PhotoReference photo, Output target) {
    Prompt prompt = new Prompt.Vision(task, photo, what);
    Sampling values = sampling.over(SamplingPresets.of(task, engine.card().defaults()));
    return new Painting(prompt, values, Provenance.of(prompt), Optional.empty())
        .run(engine, target, console);
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
}
