package studio.lumina.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.environment.AccessToken;

/// `lumina models token`: keeps an access token of the model hub in a file of this user's alone.
@Command(
    name = "token",
    description = {
      "Keeps an access token of the model hub, read from standard input, in a file that only you"
          + " can read. HF_TOKEN comes before it."
    },
    mixinStandardHelpOptions = true)
final class ModelsTokenCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Option(names = "--forget", description = "Removes it.")
  private boolean forget;

  ModelsTokenCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() throws IOException {
    if (forget) {
      places.tokens().forget();
      return Exit.DONE;
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    AccessToken token =
        AccessToken.of(line == null ? "" : line)
            .orElseThrow(() ->
                new LuminaException(
                    new Problem.SettingInvalid(
                        "The access token", "(not shown)", "one word on standard input")));
    places.tokens().keep(token);
    console.out().println(places.tokens().own());
    return Exit.DONE;
  }
}
