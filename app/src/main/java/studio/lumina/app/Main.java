package studio.lumina.app;

import java.io.IOException;
import studio.lumina.app.cli.CommandLineProgram;
import studio.lumina.app.work.EngineCommand;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.wire.EngineServer;

/// Where the program begins: the window without arguments, the command line with them, and with one
/// argument of its own the engine process behind the window.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    // Before any of the engine library's classes is loaded: it must neither fetch nor report.
    System.setProperty("ai.djl.offline", "true");
    Logging.configure();
    if (arguments.length == 1 && arguments[0].equals(EngineCommand.ARGUMENT)) {
      EngineServer.overStandardStreams(LocalEngine::open).serve();
    } else if (arguments.length == 0) {
      LuminaApp.open();
    } else {
      System.exit(CommandLineProgram.run(arguments, LocalEngine::open));
    }
  }
}
