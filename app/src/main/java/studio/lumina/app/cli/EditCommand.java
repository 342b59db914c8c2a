package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.sampling.SamplingPresets;

/// `lumina edit`: a picture changed by words.
@Command(
    name = "edit",
    description = {
      "Changes a picture as an instruction says.",
      "A picture of this program is taken as the tokens that it was made of."
    },
    mixinStandardHelpOptions = true)
final class EditCommand implements Callable<Integer> {
  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final CandidateOptions candidates = new CandidateOptions(1);

  @Parameters(index = "0", paramLabel = "INSTRUCTION", description = "What to change.")
  private String instruction = "";

  @Parameters(
      index = "1",
      paramLabel = "PHOTO",
      description = "PNG, JPEG or another common picture file.")
  private Path photo = Path.of("");

  EditCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    if (instruction.isBlank()) {
      throw new LuminaException(
          new Problem.SettingInvalid("INSTRUCTION", instruction, "what to change"));
    }
    sampling.check();
    SourcePicture source = SourcePicture.read(photo);
    List<Output> targets = candidates.targets(photo, "-edited");
    try (Engine engine = model.open(opener, console)) {
      Prompt prompt = new Prompt.Edit(instruction, source.image(engine));
      Sampling first = sampling.over(SamplingPresets.of(Task.EDIT, engine.card().defaults()));
      for (int i = 0; i < candidates.count(); i++) {
        Sampling values = first.withSeed(first.seed() + i);
        int status =
            new Painting(prompt, values, Provenance.of(prompt), Optional.empty())
                .run(engine, targets.get(i), console);
        if (status != Exit.DONE) {
          return status;
        }
      }
    }
    return Exit.DONE;
  }
}
