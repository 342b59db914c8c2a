package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.Optional;
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
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.files.NewFile;
import studio.lumina.core.image.Provenance;

/// `lumina generate`: one picture from words, or the rest of one that was stopped.
@Command(
    name = "generate",
    description = {
      "Paints a picture.",
      "Where it is stopped (Ctrl-C), the finished rows are written; --continue goes on from there."
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  @Parameters(paramLabel = "PROMPT", arity = "0..1", description = "What to paint.")
  private @Nullable String prompt;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Pixels; the square that the model was trained for where not given.")
  private @Nullable String size;

  @Option(
      names = "--output",
      paramLabel = "FILE.png",
      description = "Default: lumina-SEED.png, which replaces nothing; - is standard output.")
  private @Nullable Path output;

  @Option(
      names = "--continue",
      paramLabel = "FILE.png",
      description =
          "Goes on with a picture that was stopped, by the recipe in its file, to the same picture;"
              + " written to the same file where --output is not given.")
  private @Nullable Path begun;

  GenerateCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    Path from = begun;
    if (from != null) {
      return goOn(from);
    }
    String words = prompt;
    if (words == null) {
      throw new LuminaException(
          new Problem.SettingInvalid("PROMPT", "", "what to paint, or --continue FILE.png"));
    }
    String asked = size;
    Size wanted = asked == null ? null : parse(asked);
    sampling.check();
    Output target = output(NewFile.of(Path.of("lumina-" + sampling.seedName() + ".png")));
    target.check();
    try (Engine engine = model.open(opener, console)) {
      int side = engine.card().targetSize();
      Prompt draw = new Prompt.Draw(words, wanted == null ? new Size(side, side) : wanted);
      Sampling values = sampling.over(engine.card().defaults());
      return new Painting(draw, values, Provenance.of(draw), Optional.empty())
          .run(engine, target, console);
    }
  }

  private int goOn(Path from) {
    if (prompt != null || size != null || sampling.given()) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "--continue",
              from.toString(),
              "no prompt, size or sampling value with it: those in the file are used"));
    }
    BegunPicture picture = BegunPicture.in(from);
    Output target = output(from);
    target.check();
    try (Engine engine = model.open(opener, console)) {
      return picture.on(engine.card(), console).run(engine, target, console);
    }
  }

  private Output output(Path otherwise) {
    Path given = output;
    return Output.ofPicture(given == null ? otherwise : given);
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
