package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ContentCheck;
import studio.lumina.core.models.importing.ModelInspection;

/// `lumina models verify`: reads a model as a whole and compares it with its published hashes.
@Command(
    name = "verify",
    description = {
      "Reads a model of the cache as a whole and compares it with the published hashes.",
      "Of a folder without hashes, configuration, headers, shapes and tokenizer are checked."
    },
    mixinStandardHelpOptions = true)
final class ModelsVerifyCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Parameters(
      paramLabel = "MODEL",
      description = "A name of `lumina models list`, OWNER/NAME, or a folder.")
  private String name = "";

  @Mixin private final CacheOption cache = new CacheOption();

  ModelsVerifyCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    Path folder = Path.of(name);
    if (Files.isDirectory(folder)) {
      console
          .out()
          .println(
              ModelInspection.check(folder).name() + ": headers, shapes and tokenizer are right");
      return Exit.DONE;
    }
    Optional<RepositoryId> id = places.repository(name);
    CachedRepository repository =
        id.map(each -> places.cache(cache.folder()).repository(each))
            .filter(each -> !each.commits().isEmpty())
            .orElseThrow(() -> new LuminaException(new Problem.ModelUnknown(name)));
    Failures failures = new Failures(console);
    for (String commit : repository.commits()) {
      check(ContentCheck.known(repository, commit), failures);
    }
    return failures.status();
  }

  private void check(List<ContentCheck.Known> known, Failures failures) {
    long total = known.stream().mapToLong(each -> size(each.file())).sum();
    ProgressBar bar = new ProgressBar(console, "Checking ");
    long[] done = {0};
    int good = 0;
    for (ContentCheck.Known each : known) {
      try {
        ContentCheck.check(
            each,
            count -> {
              done[0] += count;
              bar.at(done[0], total);
            },
            () -> false);
        good++;
      } catch (LuminaException e) {
        failures.add(each.file().toString(), e);
      }
    }
    console.clear();
    console.out().println(good + " of " + known.size() + " files are as published");
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }
}
