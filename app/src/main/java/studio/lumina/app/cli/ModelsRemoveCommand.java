package studio.lumina.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.download.RepositoryLock;
import studio.lumina.core.models.removal.RemovalPlan;

/// `lumina models remove`: takes a model out of the cache, or forgets an imported one.
@Command(
    name = "remove",
    description = {
      "Removes a model from the cache and tells what that frees.",
      "An imported folder is forgotten; its files stay."
    },
    mixinStandardHelpOptions = true)
final class ModelsRemoveCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Parameters(
      paramLabel = "MODEL",
      description = "A name of `lumina models list`, OWNER/NAME, or an imported folder.")
  private String name = "";

  @Mixin private final CacheOption cache = new CacheOption();

  @Option(names = "--dry-run", description = "Only tells what would be removed.")
  private boolean dry;

  @Option(
      names = "--even-of-others",
      description = "Also what another tool fetched, and may still use.")
  private boolean others;

  ModelsRemoveCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    if (places.registry().read().folders().contains(Path.of(name).toAbsolutePath().normalize())) {
      if (!dry) {
        places.registry().forget(Path.of(name));
      }
      console.out().println(name + (dry ? " would be" : " is") + " forgotten; its files stay");
      return Exit.DONE;
    }
    CachedRepository repository =
        places
            .repository(name)
            .map(each -> places.cache(cache.folder()).repository(each))
            .filter(each -> Files.isDirectory(each.folder()))
            .orElseThrow(() -> new LuminaException(new Problem.ModelUnknown(name)));
    if (dry) {
      RemovalPlan plan = RemovalPlan.ofAll(repository);
      tell(plan);
      console.out().println(ByteText.of(plan.frees()) + " would be freed");
      return Exit.DONE;
    }
    try (RepositoryLock lock = RepositoryLock.take(repository)) {
      RemovalPlan plan = RemovalPlan.ofAll(repository);
      tell(plan);
      if (!lock.isHeld() || !plan.foreign().isEmpty() && !others) {
        console.remark("lumina: nothing was removed; --even-of-others removes it all the same.");
        return Exit.PROBLEM;
      }
      plan.carryOut();
      console.out().println(ByteText.of(plan.frees()) + " freed");
    }
    return Exit.DONE;
  }

  private void tell(RemovalPlan plan) {
    for (String commit : plan.foreign()) {
      console.remark(
          "lumina: "
              + plan.repository().id()
              + " at "
              + commit
              + " was fetched by another tool, which may still use it.");
    }
  }
}
