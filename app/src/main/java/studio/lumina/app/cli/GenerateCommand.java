package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// `lumina generate`: one picture from words.
@Command(name = "generate", description = "Paints a picture.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  @Parameters(paramLabel = "PROMPT", description = "What to paint.")
  private String prompt = "";

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Pixels; the square that the model was trained for where not given.")
  private @Nullable String size;

  @Option(names = "--output", paramLabel = "FILE.png", description = "Default: lumina-SEED.png.")
  private @Nullable Path output;

  GenerateCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    String asked = size;
    Size wanted = asked == null ? null : parse(asked);
    sampling.check();
    Path file = output;
    if (file != null) {
      PictureFiles.checkWritable(file);
    }
    try (Engine engine = model.open(opener, console)) {
      int side = engine.card().targetSize();
      Prompt.Draw draw = new Prompt.Draw(prompt, wanted == null ? new Size(side, side) : wanted);
      Sampling values = sampling.over(engine.card().defaults());
      TurnRun.Outcome outcome = TurnRun.single(engine, console, new Request(draw, values));
      Path target = file == null ? Path.of("lumina-" + values.seed() + ".png") : file;
      PictureFiles.save(target, outcome, draw, values, engine.card());
      console.out().println(target);
      return Exit.DONE;
    }
  }

  static Size parse(String text) {
    String[] sides = text.split("[xX]", -1);
    try {
      if (sides.length == 2) {
        return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
      }
    } catch (NumberFormatException e) {
      throw new LuminaException(invalid(text), e);
    }
    throw new LuminaException(invalid(text));
  }

  private static Problem invalid(String text) {
    return new Problem.SettingInvalid("--size", text, "width x height in pixels, e.g. 512x512");
  }
}
