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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.sampling.SamplingPresets;

/// `lumina chat`: a conversation over standard input, a line a turn.
@Command(
    name = "chat",
    description = {
      "Talks: each line of standard input is a turn.",
      "/picture FILE adds a picture to the next turn, where <|image|> stands in it or before it.",
      "/regenerate answers the last turn once more under another seed, /back goes back before it.",
      "/branches lists all turns, /save FILE and /load FILE keep the conversation and take it up.",
      "//WORDS says a line that begins with a slash. Ctrl-C stops a turn; end of input ends."
    },
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  private static final Pattern COMMAND = Pattern.compile("/[a-z]+");

  private final Console console;
  private final Opener opener;
  private final List<Path> waiting = new ArrayList<>();
  private int saved;

  @Option(
      names = "--answer",
      paramLabel = "any|words|picture",
      description = "What answers may be.",
      defaultValue = "any")
  private ChatAnswer answer = ChatAnswer.any;

  @Option(names = "--size", paramLabel = "WxH", description = "Size of pictures asked for, as WxH.")
  private @Nullable String size;

  @Option(
      names = "--json",
      description =
          "Lines of JSON: {\"text\", \"pictures\", \"answer\", \"size\"} in, {\"words\","
              + " \"pictures\", \"finish\", \"tokens\"} or {\"problem\"} out.")
  private boolean json;

  @Option(
      names = "--load",
      paramLabel = "FILE",
      description = "Takes up a conversation from this file.")
  private @Nullable Path load;

  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  ChatCommand(Console console, Opener opener) {
    this.console = console;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    sampling.check();
    try (ChatFiles files = ChatFiles.open();
        Engine engine = model.open(opener, console);
        Dialogue dialogue = new Dialogue(engine)) {
      Sampling values = sampling.over(SamplingPresets.of(Task.CHAT, engine.card().defaults()));
      if (load != null) {
        files.load(load, dialogue);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          take(line.strip(), engine, dialogue, files, values);
        } catch (LuminaException e) {
          // A turn that cannot be taken leaves the conversation as it was; a dead engine ends it.
          if (e.problem() instanceof Problem.EngineDied
              || e.problem() instanceof Problem.EngineBroken) {
            throw e;
          }
          waiting.clear();
          complain(ProblemText.full(e.problem()));
        }
      }
      return Exit.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(
      String line, Engine engine, Dialogue dialogue, ChatFiles files, Sampling values) {
    if (line.isEmpty()) {
      return;
    }
    String[] words = line.split("\\s+", 2);
    if (COMMAND.matcher(words[0]).matches()) {
      command(words[0], words.length > 1 ? words[1].strip() : "", engine, dialogue, files);
      return;
    }
    ChatLine asked =
        json
            ? ChatLine.of(line)
            : new ChatLine(
                line.startsWith("//") ? line.substring(1) : line,
                waiting.stream().map(Path::toString).toList(),
                Optional.empty(),
                Optional.empty());
    waiting.clear();
    List<Part> images = new ArrayList<>();
    for (String name : asked.pictures()) {
      images.add(files.photo(path("pictures", name), engine));
    }
    ReplyForm form = form(asked, engine.card());
    say(new AskedTurn(asked.parts(images), form, values, 0, List.of()), engine, dialogue);
  }

  /// Does what a line that begins with a slash and a word says.
  private void command(
      String name, String rest, Engine engine, Dialogue dialogue, ChatFiles files) {
    switch (name) {
      case "/picture" -> {
        Path file = path(name, rest);
        files.photo(file, engine); // one that cannot be had is told now
        waiting.add(file);
      }
      case "/regenerate" -> {
        Optional<TurnEntry> last = dialogue.path().reversed().stream().findFirst();
        if (last.isPresent() && dialogue.back()) {
          AskedTurn asked = last.get().asked();
          long seed = asked.sampling().seed() + dialogue.all().size();
          remark("seed " + seed);
          say(asked.withSeed(seed), engine, dialogue);
        } else {
          complain("There is no turn yet.");
        }
      }
      case "/back" -> {
        if (dialogue.back()) {
          remark("turns left in this branch: " + dialogue.path().size());
        } else {
          complain("There is no turn yet.");
        }
      }
      case "/branches" -> branches(dialogue);
      case "/save" -> {
        files.save(path(name, rest), dialogue);
        remark("saved: " + rest);
      }
      case "/load" -> {
        files.load(path(name, rest), dialogue);
        remark("turns: " + dialogue.path().size());
      }
      default ->
          complain(
              name
                  + " is no command; lumina chat --help tells which there are. Write /"
                  + name
                  + " to say it.");
    }
  }

  private void branches(Dialogue dialogue) {
    List<Long> here = dialogue.path().stream().map(TurnEntry::id).toList();
    for (TurnEntry turn : dialogue.all()) {
      String words = turn.words().strip().replaceAll("\\s+", " ");
      remark(
          (here.contains(turn.id()) ? "* " : "  ")
              + turn.id()
              + turn.parent().map(parent -> " after " + parent).orElse("")
              + "  "
              + (words.length() > 60 ? words.substring(0, 60) + "…" : words));
    }
  }

  private void say(AskedTurn asked, Engine engine, Dialogue dialogue) {
    Prompt prompt = new Prompt.Chat(asked.said());
    Painting painting =
        new Painting(prompt, asked.sampling(), Provenance.of(prompt), Optional.empty());
    TurnRun.Outcome outcome =
        dialogue.say(
            asked,
            (session, request) ->
                new TurnRun(console, !json, CodeNumbers.NONE).take(session, request));
    if (!json) {
      console.out().println();
    }
    List<String> files = new ArrayList<>();
    for (TurnRun.Finished finished : outcome.pictures()) {
      Path file = unused();
      Output output = Output.ofPicture(file);
      painting.write(finished, outcome, engine, output, console);
      if (!json) {
        output.tell(console);
      }
      files.add(file.toString());
    }
    if (json) {
      var usage = outcome.turn().usage();
      console
          .out()
          .println(
              ChatLine.told(
                  outcome.turn().parts(),
                  files,
                  outcome.turn().finish().name(),
                  usage.read(),
                  usage.reused(),
                  usage.drawn()));
    }
    if (outcome.interrupted()) {
      console.remark("lumina: stopped; the conversation is as before.");
    }
  }

  private ReplyForm form(ChatLine line, ModelCard card) {
    return switch (line.answer().orElse(answer)) {
      case any -> new ReplyForm.Free();
      case words -> new ReplyForm.Words();
      case picture ->
          new ReplyForm.Image(
              line.size()
                  .or(() -> Optional.ofNullable(size).map(GenerateCommand::parse))
                  .orElseGet(() -> new Size(card.targetSize(), card.targetSize())));
    };
  }

  private void complain(String words) {
    String line = CommandLineProgram.oneLine(words);
    if (json) {
      console.out().println(ChatLine.problem(line));
    } else {
      console.remark("lumina: " + line);
    }
  }

  private void remark(String words) {
    console.remark("lumina: " + words);
  }

  /// @param what the name is given to
  private static Path path(String what, String name) {
    if (name.isBlank()) {
      throw new LuminaException(new Problem.SettingInvalid(what, name, "the name of a file"));
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new LuminaException(new Problem.FileMissing(e.getInput(), "picture"), e);
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
