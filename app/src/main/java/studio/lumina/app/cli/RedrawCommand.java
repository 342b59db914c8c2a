package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.Engine;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.image.CodeMask;
import studio.lumina.core.image.PictureFile;

/// `lumina redraw`: a part of a picture drawn anew.
@Command(
    name = "redraw",
    description = {
      "Draws a part of a picture anew; the rest stays as it is, to the pixel, of 16 bits the upper"
          + " 8.",
      "The mask is widened to the 16 x 16 squares that it touches, and fades out over as much.",
      "Several candidates are ranked by how likely what stays below the mask is under them, and"
          + " written to FILE-1.png, FILE-2.png, ..., the likeliest first."
    },
    mixinStandardHelpOptions = true)
final class RedrawCommand implements Callable<Integer> {
  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final CandidateOptions candidates = new CandidateOptions(4);

  @Parameters(paramLabel = "PICTURE", description = "A picture of this program, or a photo.")
  private Path picture = Path.of("");

  @Option(
      names = "--mask",
      required = true,
      paramLabel = "MASK.png",
      description =
          "As large as the picture; white is drawn anew, black and what is transparent stays.")
  private Path mask = Path.of("");

  @Option(
      names = "--prompt",
      required = true,
      paramLabel = "TEXT",
      description = "What the whole picture shows then.")
  private String prompt = "";

  RedrawCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    if (prompt.isBlank()) {
      throw new LuminaException(
          new Problem.SettingInvalid("--prompt", prompt, "what the picture shows then"));
    }
    sampling.check();
    SourcePicture source = SourcePicture.read(picture);
    Picture pixels = PictureFile.read(picture);
    Picture marks = PictureFile.read(mask);
    if (marks.width() != pixels.width() || marks.height() != pixels.height()) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "--mask",
              marks.width() + "x" + marks.height(),
              "a mask as large as the picture, " + pixels.width() + "x" + pixels.height()));
    }
    List<Output> targets = candidates.targets(picture, "-redrawn");
    try (Engine engine = model.open(opener, console)) {
      SourcePicture.Placed placed = source.placed(engine);
      Part.Drawn drawn = placed.drawn();
      CodeMask touched = CodeMask.of(marks, placed.frame(), drawn.size());
      if (touched.count() == 0) {
        throw new LuminaException(
            new Problem.SettingInvalid(
                "--mask", mask.toString(), "white where the picture is drawn anew"));
      }
      return new Redrawing(
              pixels,
              placed.frame(),
              KeptCodes.of(drawn, touched.codes()),
              new Prompt.Draw(prompt, drawn.size()),
              placed.mark())
          .run(engine, sampling.over(engine.card().defaults()), targets, console);
    }
  }
}
