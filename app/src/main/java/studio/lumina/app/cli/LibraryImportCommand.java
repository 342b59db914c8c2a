package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureImport;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.LuminaException;

/// `lumina library import`: picture files into the library.
@Command(
    name = "import",
    description =
        "Brings picture files, or folders of them, into the library, with their recipes where they"
            + " have one. What is there already is not brought in twice. A file that cannot be read"
            + " does not stop the others; the exit status is 1 then. The studio must be closed.",
    mixinStandardHelpOptions = true)
final class LibraryImportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "What to bring in.")
  private final List<Path> named = new ArrayList<>();

  @Option(names = "--recursive", description = "The folders in a folder, too.")
  private boolean recursive;

  LibraryImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> files =
        PhotoFiles.in(named, recursive).stream().map(PhotoFiles.Found::path).toList();
    int fresh = 0;
    int there = 0;
    int failed = 0;
    try (Library open = Library.open(library.folders())) {
      PictureImport imports = open.imports();
      for (Path file : files) {
        console.progress(fresh + there + failed + " of " + files.size());
        try {
          if (imports.bringIn(file).fresh()) {
            fresh++;
          } else {
            there++;
          }
        } catch (LuminaException e) {
          failed++;
          console.remark("lumina: " + CommandLineProgram.oneLine(ProblemText.full(e.problem())));
        }
      }
    }
    console.clear();
    console.out().println("imported: " + fresh);
    console.out().println("there already: " + there);
    return failed == 0 ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
