package studio.lumina.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lumina library`: the studio's pictures from the command line.
@Command(
    name = "library",
    description = "Looks after the studio's pictures.",
    mixinStandardHelpOptions = true)
final class LibraryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private LibraryCommand() {}

  /// The command with those under it.
  static CommandLine of(Console console) {
    return new CommandLine(new LibraryCommand())
        .addSubcommand(new LibraryCheckCommand(console))
        .addSubcommand(new LibraryRebuildCommand(console))
        .addSubcommand(new LibraryImportCommand(console))
        .addSubcommand(new LibraryExportCommand(console))
        .addSubcommand(new LibraryStatsCommand(console));
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing a command");
  }
}
