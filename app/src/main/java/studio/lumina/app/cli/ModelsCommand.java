package studio.lumina.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lumina models`: what models there are, and getting, checking and removing them.
@Command(
    name = "models",
    description = {
      "Lists, gets, checks and removes models.",
      "Only `pull` connects to anything. Endpoint, cache, token and proxy are those of the Python"
          + " tools: HF_ENDPOINT, HF_HOME, HF_HUB_CACHE, HF_TOKEN, HTTPS_PROXY."
    },
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private ModelsCommand() {}

  /// The command with those below it.
  static CommandLine of(Console console, ModelsPlaces places) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ModelsListCommand(console, places))
        .addSubcommand(new ModelsInfoCommand(console, places))
        .addSubcommand(new ModelsPullCommand(console, places))
        .addSubcommand(new ModelsImportCommand(console, places))
        .addSubcommand(new ModelsVerifyCommand(console, places))
        .addSubcommand(new ModelsRemoveCommand(console, places))
        .addSubcommand(new ModelsTokenCommand(console, places));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
