package studio.lumina.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.lumina.app.store.LibraryStats;

/// `lumina library stats`: how much the library holds.
@Command(
    name = "stats",
    description = "Says how much the library holds and how much room it takes, in bytes.",
    mixinStandardHelpOptions = true)
final class LibraryStatsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  LibraryStatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LibraryStats stats = LibraryStats.of(library.folders());
    line("pictures", stats.all());
    stats
        .pictures()
        .forEach((state, count) -> {
          if (count > 0) {
            line("  " + state.name().toLowerCase(Locale.ROOT), count);
          }
        });
    line("in the trash", stats.trash());
    line("conversations", stats.conversations());
    line("database bytes", stats.database());
    line("picture bytes", stats.files());
    line("thumbnail bytes", stats.thumbnails());
    line("backup bytes", stats.backups());
    return Exit.DONE;
  }

  private void line(String what, long count) {
    console.out().println(what + ": " + count);
  }
}
