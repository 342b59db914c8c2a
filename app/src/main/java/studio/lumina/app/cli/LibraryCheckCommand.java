package studio.lumina.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.lumina.app.store.LibraryCheck;
import studio.lumina.app.ui.ProblemText;

/// `lumina library check`: whether the library is whole.
@Command(
    name = "check",
    description =
        "Looks whether the library is whole: its database, its backups, and whether every picture"
            + " has its file. Changes nothing; the studio may be open. The exit status is 1 where"
            + " something is wrong.",
    mixinStandardHelpOptions = true)
final class LibraryCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  LibraryCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LibraryCheck.Report report = new LibraryCheck(library.folders()).run();
    var out = console.out();
    if (report.damage().isPresent()) {
      out.println(
          "damaged: " + CommandLineProgram.oneLine(ProblemText.full(report.damage().get())));
    } else {
      out.println("pictures: " + report.pictures());
    }
    report.missing().forEach(file -> out.println("missing: " + file));
    report.unknown().forEach(file -> out.println("not in the library: " + file));
    report.backups().forEach(backup -> out.println("backup: " + backup.file()));
    report.damagedBackups().forEach(backup -> out.println("damaged backup: " + backup.file()));
    out.println(report.isWell() ? "well" : "not well");
    return report.isWell() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
