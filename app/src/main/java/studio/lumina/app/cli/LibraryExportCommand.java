package studio.lumina.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.lumina.app.export.ExportFormat;
import studio.lumina.app.export.ExportSettings;
import studio.lumina.app.export.NamePattern;
import studio.lumina.app.export.PictureExporter;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.ui.ProblemText;

/// `lumina library export`: pictures of the library as files.
@Command(
    name = "export",
    description = {
      "Writes pictures of the library, the newest first, into a folder or a zip file. A picture",
      "that cannot be read does not stop the others; the exit status is 1 then. The studio must be",
      "closed."
    },
    mixinStandardHelpOptions = true)
final class LibraryExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER|FILE.zip",
      description = "Where to: a folder, made where there is none, or a zip file.")
  private Path output = Path.of("");

  @Option(names = "--words", description = "Only pictures with all of these words.")
  private String words = "";

  @Option(names = "--stars", description = "Only pictures with as many stars.", defaultValue = "0")
  private int stars;

  @Option(names = "--format", description = "png or jpeg.", defaultValue = "png")
  private ExportFormat format = ExportFormat.PNG;

  @Option(names = "--quality", description = "Of JPEG, 1 to 100.", defaultValue = "92")
  private int quality;

  @Option(
      names = "--scale",
      description = "How many times as long each side is: 1, 2 or 4 (Lanczos).",
      defaultValue = "1")
  private int scale;

  @Option(
      names = "--name",
      paramLabel = "PATTERN",
      description = {
        "Names of the files. In braces: prompt, seed, number, date, time, model, width, height,"
            + " id.",
        "Default: {prompt}-{seed}"
      },
      defaultValue = "{prompt}-{seed}")
  private String name = "";

  @Option(names = "--no-recipe", description = "Without what is needed to draw them again.")
  private boolean bare;

  @Option(names = "--no-parameters", description = "Without the text that other programs read.")
  private boolean silent;

  LibraryExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExportSettings settings =
        new ExportSettings(format, quality, scale, new NamePattern(name), !bare, !silent);
    PictureExporter.Exported exported;
    try (Library open = Library.open(library.folders())) {
      PictureIndex found =
          open.summaries().index(PictureFilter.ALL.withWords(words).withStars(stars));
      List<Long> ids = found.ids(0, found.size());
      PictureExporter exporter = new PictureExporter(open::entry, ZoneId.systemDefault());
      exported =
          isZip()
              ? exporter.toZip(ids, settings, output, this::progress, () -> false)
              : exporter.toFolder(ids, settings, output, this::progress, () -> false);
    }
    console.clear();
    exported
        .failed()
        .forEach(problem ->
            console.remark("lumina: " + CommandLineProgram.oneLine(ProblemText.full(problem))));
    console.out().println("exported: " + exported.pictures());
    return exported.failed().isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private boolean isZip() {
    return String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void progress(int count) {
    console.progress(count + " pictures");
  }
}
