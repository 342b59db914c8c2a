package studio.lumina.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The command line as a whole: arguments in, exit status out.
@Command(
    name = "lumina",
    description = "Paints with Lumina-mGPT on this machine. Without arguments the studio opens.",
    mixinStandardHelpOptions = true,
    version = "Lumina Studio " + CommandLineProgram.VERSION,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:a check failed, or some of several files",
      "2:a problem or wrong usage",
      "130:interrupted"
    })
public final class CommandLineProgram {
  /// Of this program.
  public static final String VERSION = "0.1.0";

  private CommandLineProgram() {}

  /// Runs one command on this process's streams.
  ///
  /// @return the exit status
  public static int run(String[] arguments, Opener opener) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return run(arguments, opener, System.out, System.err, terminal);
  }

  /// Runs one command.
  ///
  /// @param out results, and nothing else
  /// @param err progress and problems
  /// @param terminal whether `err` is a terminal, so that progress may be drawn on it
  public static int run(
      String[] arguments, Opener opener, PrintStream out, PrintStream err, boolean terminal) {
    return run(arguments, opener, ModelsPlaces.ofProcess(), new Console(out, err, terminal));
  }

  /// @param places where models are
  static int run(String[] arguments, Opener opener, ModelsPlaces places, Console console) {
    CommandLine line =
        new CommandLine(new CommandLineProgram())
            .addSubcommand(new InfoCommand(console))
            .addSubcommand(new GenerateCommand(console, opener))
            .addSubcommand(new VisionCommand(console, opener))
            .addSubcommand(new EditCommand(console, opener))
            .addSubcommand(new RedrawCommand(console, opener))
            .addSubcommand(new ExtendCommand(console, opener))
            .addSubcommand(new ChatCommand(console, opener))
            .addSubcommand(LibraryCommand.of(console))
            .addSubcommand(new FitCommand(console))
            .addSubcommand(new VerifyCommand(console))
            .addSubcommand(ModelsCommand.of(console, places))
            .addSubcommand(new BenchCommand(console));
    StarterCommands.of(console, opener).forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((failure, ignored) ->
        complain(
            console,
            oneLine(
                failure.getMessage()
                    + " ("
                    + failure.getCommandLine().getCommandSpec().qualifiedName()
                    + " --help tells more)")));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
    line.registerConverter(Path.class, CommandLineProgram::path);
    line.setExpandAtFiles(false); // a prompt may begin with @
    String lost = LostWords.in(arguments);
    if (!lost.isEmpty()) {
      return complain(console, lost);
    }
    if (arguments.length == 0) {
      line.usage(console.out());
    }
    int status = arguments.length == 0 ? Exit.DONE : line.execute(arguments);
    return console.out().checkError() && status == Exit.DONE
        ? complain(console, "standard output cannot be written: it is closed or full.")
        : status;
  }

  /// An empty name is a variable of a script that was not set, and not the current folder.
  private static Path path(String name) {
    if (name.isBlank()) {
      throw new TypeConversionException("a file or folder needs a name, not '" + name + "'");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + name + "' is no name of a file");
    }
  }

  private static int failed(Console console, Exception failure) {
    return switch (failure) {
      case LuminaException known -> complain(console, oneLine(ProblemText.full(known.problem())));
      default ->
          complain(
              console,
              oneLine(ProblemText.full(new Problem.ComputationFailed(String.valueOf(failure)))));
    };
  }

  private static int complain(Console console, String sentence) {
    console.clear();
    console.err().println("lumina: " + sentence);
    return Exit.PROBLEM;
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
