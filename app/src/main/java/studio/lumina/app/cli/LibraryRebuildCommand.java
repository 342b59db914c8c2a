package studio.lumina.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.lumina.app.store.Backup;
import studio.lumina.app.store.LibraryRescue;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// `lumina library rebuild`: a damaged library from a backup or its picture files.
@Command(
    name = "rebuild",
    description = {
      "Puts the library's database aside and begins a new one from the recipes in its picture"
          + " files, or with --backup from the newest backup that is whole and the files made since"
          + " then.",
      "Nothing is deleted. The studio must be closed."
    },
    mixinStandardHelpOptions = true)
final class LibraryRebuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Option(names = "--backup", description = "From the newest backup that is whole.")
  private boolean backup;

  LibraryRebuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LibraryRescue rescue = new LibraryRescue(library.folders());
    LibraryRescue.Rescued rescued = backup ? restored(rescue) : rescue.rebuild(this::progress);
    console.clear();
    console.out().println("pictures from files: " + rescued.pictures());
    rescued.unreadable().forEach(file -> console.out().println("unreadable: " + file));
    console.out().println("put aside: " + rescued.aside());
    return rescued.unreadable().isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private LibraryRescue.Rescued restored(LibraryRescue rescue) {
    List<Backup> all = rescue.backups();
    for (Backup each : all) {
      try {
        LibraryRescue.Rescued rescued = rescue.restore(each, this::progress);
        console.out().println("backup: " + each.file());
        return rescued;
      } catch (LuminaException e) {
        if (!(e.problem() instanceof Problem.LibraryDamaged)) {
          throw e;
        }
        console.remark("lumina: damaged backup: " + each.file());
      }
    }
    throw new LuminaException(
        new Problem.FileMissing(
            library.folders().root().resolve("backups").toString(), "backup of the library"));
  }

  private void progress(int files) {
    console.progress(files + " files");
  }
}
