package studio.lumina.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Task;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.sampling.SamplingPresets;

/// `lumina chat`: a conversation over standard input, a line a turn.
@Command(
    name = "chat",
    description = {
      "Talks: each line of standard input is a turn.",
      "/picture FILE adds a picture to the next turn; Ctrl-C stops a turn; end of input ends."
    },
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  private static final String PICTURE = "/picture ";

  private final Console console;
  private final Opener opener;
  private final List<Part> waiting = new ArrayList<>();
  private int saved;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  ChatCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    sampling.check();
    try (Engine engine = model.open(opener, console);
        Session session = engine.session()) {
      Sampling values = sampling.over(SamplingPresets.of(Task.CHAT, engine.card().defaults()));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          take(line.strip(), engine, session, values);
        } catch (LuminaException e) {
          // A turn that cannot be taken leaves the conversation as it was; a dead engine ends it.
          if (e.problem() instanceof Problem.EngineDied
              || e.problem() instanceof Problem.EngineBroken) {
            throw e;
          }
          waiting.clear();
          console.remark("lumina: " + CommandLineProgram.oneLine(ProblemText.full(e.problem())));
        }
      }
      return Exit.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line, Engine engine, Session session, Sampling values) {
    if (line.startsWith(PICTURE)) {
      String name = line.substring(PICTURE.length()).strip();
      try {
        waiting.add(PhotoInput.read(Path.of(name)).encoded(engine));
      } catch (InvalidPathException e) {
        throw new LuminaException(new Problem.FileMissing(e.getInput(), "picture"), e);
      }
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    List<Part> parts = new ArrayList<>(waiting);
    parts.add(new Part.Words(line));
    waiting.clear();
    Prompt asked = new Prompt.Chat(parts);
    Painting painting = new Painting(asked, values, Provenance.of(asked), Optional.empty());
    TurnRun.Outcome outcome =
        new TurnRun(console, true, CodeNumbers.NONE)
            .take(session, new Request(painting.prompt(), values));
    console.out().println();
    for (TurnRun.Finished finished : outcome.pictures()) {
      painting.write(finished, outcome, engine, Output.ofPicture(unused()), console);
    }
    if (outcome.interrupted()) {
      console.remark("lumina: stopped; the conversation is as before.");
    }
  }

  private Path unused() {
    Path file;
    do {
      saved++;
      file = Path.of("lumina-chat-" + saved + ".png");
    } while (Files.exists(file));
    return file;
  }
}
