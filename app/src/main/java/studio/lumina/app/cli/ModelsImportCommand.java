package studio.lumina.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.importing.FolderScan;
import studio.lumina.core.models.importing.ModelRegistry;

/// `lumina models import`: checks and remembers models that are on disk already.
@Command(
    name = "import",
    description = {
      "Checks folders with a model, or with the picture codec, and remembers where they lie.",
      "Nothing is copied."
    },
    mixinStandardHelpOptions = true)
final class ModelsImportCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders.")
  private final List<Path> folders = new ArrayList<>();

  @Option(names = "--scan", description = "Looks for models in all that lies below.")
  private boolean scan;

  ModelsImportCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = places.registry();
    Failures failures = new Failures(console);
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        failures.add(
            folder.toString(),
            new LuminaException(new Problem.FileMissing(folder.toString(), "folder of a model")));
      } else if (scan) {
        FolderScan.Found found = FolderScan.scan(folder, () -> false);
        found.checkpoints().forEach(each -> model(registry, each, failures));
        found.codecs().stream().limit(1).forEach(each -> codec(registry, each, failures));
      } else if (Files.isRegularFile(folder.resolve("config.json"))) {
        model(registry, folder, failures);
      } else {
        codec(registry, folder, failures);
      }
    }
    return failures.status();
  }

  private void model(ModelRegistry registry, Path folder, Failures failures) {
    try {
      console.out().println(registry.add(folder).name() + ": " + folder);
    } catch (LuminaException e) {
      failures.add(folder.toString(), e);
    }
  }

  private void codec(ModelRegistry registry, Path folder, Failures failures) {
    try {
      console.out().println("codec: " + registry.codec(folder));
    } catch (LuminaException e) {
      failures.add(folder.toString(), e);
    }
  }
}
