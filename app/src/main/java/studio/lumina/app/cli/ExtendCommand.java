package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;

/// `lumina extend`: a picture made larger, downward or to the right.
@Command(
    name = "extend",
    description = {
      "Makes a picture larger, downward, to the right or both, to a size that the model knows.",
      "What is there stays, but for a seam of 16 pixels. A photo is fitted to a size of the model"
          + " first. Upward and to the left there is no way: the model paints in order."
    },
    mixinStandardHelpOptions = true)
final class ExtendCommand implements Callable<Integer> {
  private final Console console;
  private final Opener opener;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final CandidateOptions candidates = new CandidateOptions(1);

  @Parameters(paramLabel = "PICTURE", description = "A picture of this program, or a photo.")
  private Path picture = Path.of("");

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of 16 pixels more at the bottom; an even number.")
  private int rows;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description = "Columns of 16 pixels more at the right; an even number.")
  private int columns;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "What the whole picture shows; the words it was made with where not given.")
  private @Nullable String prompt;

  ExtendCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    check("--rows", rows);
    check("--columns", columns);
    if (rows + columns == 0) {
      throw new LuminaException(
          new Problem.SettingInvalid("--rows", "0", "some rows or --columns to add"));
    }
    sampling.check();
    SourcePicture source = SourcePicture.read(picture);
    String words = words(source);
    List<Output> targets = candidates.targets(picture, "-extended");
    try (Engine engine = model.open(opener, console)) {
      SourcePicture.Placed placed = source.placed(engine);
      Part.Drawn drawn = placed.drawn();
      Size size = drawn.size();
      Size larger = new Size(size.width() + columns * Size.CELL, size.height() + rows * Size.CELL);
      check(size, larger, engine.card().sizes());
      return new Redrawing(
              canvas(fitted(size), larger),
              new Crop.Frame(0, 0, larger.width(), larger.height()),
              KeptCodes.inCorner(drawn, larger),
              new Prompt.Draw(words, larger),
              placed.mark())
          .run(engine, sampling.over(engine.card().defaults()), targets, console);
    }
  }

  private static void check(String option, int count) {
    if (count < 0 || count % 2 != 0) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              option, Integer.toString(count), "an even number, sizes count in 32 pixels"));
    }
  }

  /// Says which ways there are where this is none.
  private static void check(Size size, Size larger, List<Size> known) {
    if (known.contains(larger)) {
      return;
    }
    List<String> ways =
        known.stream()
            .filter(to -> !to.equals(size))
            .filter(to -> to.width() >= size.width() && to.height() >= size.height())
            .map(to -> way(size, to))
            .toList();
    throw new LuminaException(
        ways.isEmpty()
            ? new Problem.SettingInvalid(
                "PICTURE",
                size.toString(),
                "a picture of another size: the model draws nothing larger than this one")
            : new Problem.SettingInvalid(
                "--rows, --columns",
                rowsAndColumns(size, larger),
                "a way to a size that the model draws: " + String.join(", ", ways)));
  }

  private static String way(Size from, Size to) {
    return rowsAndColumns(from, to) + " (" + to + ")";
  }

  private static String rowsAndColumns(Size from, Size to) {
    int rows = to.rows() - from.rows();
    int columns = to.columns() - from.columns();
    return (rows == 0 ? "" : "--rows " + rows)
        + (rows == 0 || columns == 0 ? "" : " ")
        + (columns == 0 ? "" : "--columns " + columns);
  }

  private String words(SourcePicture source) {
    String given = prompt;
    if (given != null && !given.isBlank()) {
      return given;
    }
    return source
        .recipe()
        .map(Recipe::prompt)
        .filter(Prompt.Draw.class::isInstance)
        .map(Prompt.Draw.class::cast)
        .map(Prompt.Draw::text)
        .orElseThrow(() ->
            new LuminaException(
                new Problem.SettingInvalid(
                    "--prompt", "", "what the picture shows; its file does not say")));
  }

  /// The picture's pixels at a size of the model, its own where it has that size.
  private Picture fitted(Size size) {
    Picture own = PictureFile.read(picture);
    return own.width() == size.width() && own.height() == size.height()
        ? Fitting.white(own)
        : Fitting.fit(own, Crop.CENTRE, List.of(size));
  }

  private static Picture canvas(Picture corner, Size size) {
    byte[] from = corner.samples();
    byte[] to = new byte[size.width() * size.height() * 3];
    int line = corner.width() * 3;
    for (int y = 0; y < corner.height(); y++) {
      System.arraycopy(from, y * line, to, y * size.width() * 3, line);
    }
    return new Picture(size.width(), size.height(), Picture.Mode.RGB, to);
  }
}
