package studio.lumina.app.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A conversation with a [FakeEngine]: a turn of a chat says how many tokens there were before it
/// and what it was told; one that detects says so and draws; every other draws one picture.
final class FakeSession implements Session {
  private final FakeEngine engine;
  private volatile CountDownLatch stop = new CountDownLatch(0);
  private volatile boolean unkept;
  private Tokens tokens;
  private Tokens waiting = Tokens.NONE;

  FakeSession(FakeEngine engine, Tokens tokens) {
    this.engine = engine;
    this.tokens = tokens;
  }

  @Override
  public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
    engine.checkOpen();
    checkEncoded(request);
    stop = new CountDownLatch(1);
    if (request.prompt() instanceof Prompt.Chat chat
        && !(request.form() instanceof ReplyForm.Image)) {
      return say(chat, request.begun(), listener);
    }
    if (request.prompt().task() == Task.DETECT) {
      listener.accept(new Event.WordsAdded("two "));
      listener.accept(new Event.WordsAdded("circles"));
    }
    Size size = request.prompt() instanceof Prompt.Draw draw ? draw.size() : new Size(128, 128);
    Tokens asked = Tokens.NONE;
    if (request.form() instanceof ReplyForm.Image(var wanted)) {
      size = wanted;
      asked = asked(((Prompt.Chat) request.prompt()));
      listener.accept(new Event.TokensAdded(false, asked));
    }
    Optional<Continuation> from = request.from();
    RowSchedule schedule =
        from.map(Continuation::schedule)
            .orElse(RowSchedule.constant(request.prompt(), request.sampling()));
    Tokens codes = from.map(Continuation::codes).orElse(request.begun());
    listener.accept(new Event.Reading(1, 1));
    listener.accept(new Event.PictureStarted(0, size));
    if (engine.script().deaf()) {
      waitForEver();
    }
    Turn.Finish finish = Turn.Finish.ENDED;
    int begun = codes.size();
    while (codes.size() < size.codes() && finish == Turn.Finish.ENDED) {
      int row = codes.size() / size.columns();
      int column = codes.size() % size.columns();
      Steering.Steer steer = column == 0 ? steering.at(0, row) : new Steering.Steer.GoOn();
      switch (steer) {
        case Steering.Steer.GoOn _ -> {}
        case Steering.Steer.Pause _ -> finish = Turn.Finish.PAUSED;
        case Steering.Steer.Stop _ -> finish = Turn.Finish.STOPPED;
        case Steering.Steer.Change change ->
            schedule = schedule.with(row, change.prompt(), change.sampling());
      }
      if (finish != Turn.Finish.ENDED) {
        continue;
      }
      if (pauseOrStop()) {
        finish = Turn.Finish.STOPPED;
        continue;
      }
      int before = codes.size() == 0 ? 0 : codes.at(codes.size() - 1);
      int code = FakeEngine.code(schedule.at(row).sampling(), codes.size(), before);
      codes = codes.plus(Tokens.of(code));
      if (asked.size() > 0) {
        listener.accept(new Event.TokensAdded(true, Tokens.of(code)));
      }
      listener.accept(
          new Event.CodesDrawn(
              0, row, column, Tokens.of(code), new float[] {code / 1024f}, new float[] {2f}));
      misbehave();
      if (column == size.columns() - 1) {
        listener.accept(new Event.RowFinished(0, row));
        listener.accept(new Event.Preview(0, row, FakeEngine.band(size, codes, row, row + 1)));
      }
    }
    Part.Drawn drawn = new Part.Drawn(size, codes);
    if (finish == Turn.Finish.ENDED) {
      listener.accept(new Event.PictureFinished(0, engine.decode(drawn), drawn));
    }
    unkept = finish != Turn.Finish.ENDED;
    Tokens sequence = asked.plus(codes);
    if (unkept) {
      waiting = sequence;
    } else {
      tokens = tokens.plus(sequence);
    }
    return new Turn(
        List.of(drawn),
        finish,
        codes,
        sequence,
        List.of(schedule),
        new Turn.Usage(1, 0, codes.size() - begun),
        engine.card().numericsKey());
  }

  /// As a real one does, it reads codes and no references without them.
  private static void checkEncoded(Request request) {
    Stream.concat(
            Stream.of(request.prompt()),
            request.from().stream()
                .flatMap(from -> from.schedule().changes().stream())
                .map(RowSchedule.Change::prompt))
        .flatMap(prompt -> prompt.images().stream())
        .filter(image -> image instanceof Part.PhotoReference photo && photo.codes().isEmpty())
        .findFirst()
        .ifPresent(image -> {
          throw new LuminaException(new Problem.TokensInvalid(image + " is not encoded"));
        });
  }

  /// What is said, as ids: one for all of it, after the start of the conversation.
  private Tokens asked(Prompt.Chat chat) {
    Tokens said = Tokens.of(1 + (chat.parts().hashCode() & 0xffff));
    return tokens.size() == 0 ? Tokens.of(0).plus(said) : said;
  }

  private Turn say(Prompt.Chat chat, Tokens begun, Consumer<? super Event> listener) {
    int before = tokens.size();
    String answer = "After " + before + " tokens: " + chat.parts();
    Tokens asked = asked(chat);
    listener.accept(new Event.TokensAdded(false, asked));
    Tokens ids = Tokens.NONE;
    StringBuilder said = new StringBuilder();
    Turn.Finish finish = Turn.Finish.ENDED;
    for (String word : answer.split("(?<= )")) {
      Tokens id = Tokens.of(1 + (word.hashCode() & 0xffff));
      if (ids.size() >= begun.size()) {
        if (pauseOrStop()) {
          finish = Turn.Finish.STOPPED;
          break;
        }
        listener.accept(new Event.TokensAdded(true, id));
        listener.accept(new Event.WordsAdded(word));
      }
      said.append(word);
      ids = ids.plus(id);
      misbehave();
    }
    Tokens sequence = asked.plus(ids);
    unkept = finish != Turn.Finish.ENDED;
    if (unkept) {
      waiting = sequence;
    } else {
      tokens = tokens.plus(sequence);
    }
    return new Turn(
        List.of(new Part.Words(said.toString())),
        finish,
        ids,
        sequence,
        List.of(),
        new Turn.Usage(asked.size(), before, ids.size() - begun.size()),
        engine.card().numericsKey());
  }

  @Override
  public void stop() {
    stop.countDown();
  }

  @Override
  public Tokens tokens() {
    engine.checkOpen();
    return tokens;
  }

  @Override
  public Session fork(int length) {
    engine.checkOpen();
    return new FakeSession(engine, tokens.slice(0, length));
  }

  @Override
  public Session fork(Tokens others) {
    engine.checkOpen();
    return new FakeSession(engine, others);
  }

  @Override
  public void keep() {
    if (!unkept) {
      throw new IllegalStateException("no turn to keep");
    }
    unkept = false;
    tokens = tokens.plus(waiting);
  }

  @Override
  public void close() {
    stop();
  }

  /// Waits as long as a code takes; whether a stop came.
  private boolean pauseOrStop() {
    FakeScript script = engine.script();
    try {
      return stop.await(script.pace().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void misbehave() {
    FakeScript script = engine.script();
    int count = engine.drawOne();
    script.death().filter(death -> count >= death.code()).ifPresent(FakeSession::die);
    if (script.problem().isPresent() && count >= script.problemAt() && engine.fails()) {
      throw new LuminaException(script.problem().get());
    }
  }

  private static void die(FakeScript.Death death) {
    try {
      if (Files.exists(death.marker())) {
        return;
      }
      if (Files.isDirectory(death.marker().getParent())) {
        Files.createFile(death.marker());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (death.exitStatus() > 128) {
      kill(death.exitStatus() - 128, ProcessHandle.current().pid());
    }
    Runtime.getRuntime().halt(death.exitStatus());
  }

  private static void kill(int signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
