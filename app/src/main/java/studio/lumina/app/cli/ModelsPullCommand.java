package studio.lumina.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.download.DownloadControl;
import studio.lumina.core.models.download.DownloadOptions;
import studio.lumina.core.models.download.DownloadProgress;
import studio.lumina.core.models.download.SnapshotDownload;
import studio.lumina.core.models.hub.HubClient;

/// `lumina models pull`: fetches a model into the cache; the same command resumes it.
@Command(
    name = "pull",
    description = {
      "Downloads a model from the model hub into the cache that the Python tools use.",
      "Ctrl-C pauses; the same command goes on. What is here is not fetched again."
    },
    mixinStandardHelpOptions = true)
final class ModelsPullCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  private final Console console;
  private final ModelsPlaces places;

  @Parameters(paramLabel = "MODEL", description = "A name of `lumina models list`, or OWNER/NAME.")
  private String name = "";

  @Option(names = "--revision", paramLabel = "NAME", description = "Branch, tag or commit.")
  private String revision = "main";

  @Mixin private final CacheOption cache = new CacheOption();

  @Option(names = "--limit", paramLabel = "MB", description = "Megabytes a second at most.")
  private double limit;

  @Option(names = "--parallel", paramLabel = "N", description = "Files side by side, 1 to 16.")
  private int parallel = DownloadOptions.USUAL.parallel();

  ModelsPullCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    RepositoryId repository =
        places
            .repository(name)
            .orElseThrow(() -> new LuminaException(new Problem.ModelUnknown(name)));
    check("--parallel", parallel, 1, 16);
    check("--limit", limit, 0, 1e6);
    ModelCache into = places.cache(cache.folder());
    DownloadControl control = new DownloadControl();
    control.limit(Math.round(limit * MEGABYTE));
    ProgressBar bar = new ProgressBar(console, "Fetching ");
    try (HubClient hub = places.hub();
        StopSignals stop = new StopSignals(control::pause)) {
      SnapshotDownload.Outcome outcome =
          new SnapshotDownload(hub, into, DownloadOptions.USUAL.inParallel(parallel))
              .run(repository, revision, control, progress -> show(bar, progress));
      console.clear();
      if (outcome != SnapshotDownload.Outcome.READY) {
        console.remark("lumina: paused; the same command goes on.");
        return stop.raised() ? Exit.INTERRUPTED : Exit.PROBLEM;
      }
    }
    var pulled = into.repository(repository);
    pulled.commit(revision).map(pulled::snapshot).ifPresent(console.out()::println);
    return Exit.DONE;
  }

  private static void show(ProgressBar bar, DownloadProgress progress) {
    bar.at(progress.done(), progress.total());
  }

  private static void check(String setting, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new LuminaException(new Problem.SettingOutOfRange(setting, value, lowest, highest));
    }
  }
}
