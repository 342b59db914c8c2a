package studio.lumina.app.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.core.wire.EngineServer;
import studio.lumina.core.wire.WireForm;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// An engine process with a [FakeEngine] in it.
public final class FakeEngineMain {
  private static final ObjectMapper JSON = WireForm.applyTo(JsonMapper.builder()).build();

  private FakeEngineMain() {}

  /// How to start it.
  public static EngineCommand command(FakeScript script) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    byte[] json = JSON.writeValueAsString(script).getBytes(StandardCharsets.UTF_8);
    return EngineCommand.ofJava(
        java, FakeEngineMain.class.getName(), List.of(Base64.getUrlEncoder().encodeToString(json)));
  }

  public static void main(String[] args) throws IOException {
    byte[] json = Base64.getUrlDecoder().decode(args[0]);
    FakeScript script = JSON.readValue(json, FakeScript.class);
    EngineServer server =
        EngineServer.overStandardStreams(
            (opening, progress) -> FakeEngine.open(opening, script, progress));
    System.out.println("what a library prints must not reach the wire");
    server.serve();
  }
}
