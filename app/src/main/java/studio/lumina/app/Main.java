package studio.lumina.app;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.lumina.app.cli.CommandLineProgram;
import studio.lumina.app.cli.StartFailure;
import studio.lumina.app.desktop.WindowNeeds;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.core.LuminaException;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.wire.EngineServer;

/// Where the program begins: the window without arguments, the command line with them, and with one
/// argument of its own the engine process behind the window.
public final class Main {
  private Main() {}

  /// Runs the program: [EngineCommand#ARGUMENT] alone is the engine process, any other arguments
  /// the command line, none the window.
  public static void main(String[] arguments) throws IOException {
    // Before any of the engine library's classes is loaded: it must neither fetch nor report.
    System.setProperty("ai.djl.offline", "true");
    Logging.configure();
    if (arguments.length == 1 && arguments[0].equals(EngineCommand.ARGUMENT)) {
      EngineServer.overStandardStreams(LocalEngine::open).serve();
    } else if (arguments.length == 0) {
      int status = window();
      if (status != 0) {
        System.exit(status);
      }
    } else {
      System.exit(CommandLineProgram.run(arguments, LocalEngine::open));
    }
  }

  /// Opens the window, or says why there is none; returns the exit status.
  private static int window() {
    try {
      List<WindowNeeds.Missing> missing = LuminaApp.open();
      if (missing.isEmpty()) {
        return 0;
      }
      Stream<String> sentences = missing.stream().map(m -> Messages.of("start.missing." + m));
      return StartFailure.noWindow(
          Stream.concat(sentences, Stream.of(Messages.of("start.missing.without")))
              .collect(Collectors.joining(" ")));
    } catch (LuminaException e) {
      return StartFailure.noWindow(ProblemText.full(e.problem()));
    }
  }
}
