package studio.lumina.core.wire;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// The engine process's side of the wire: reads commands until the stream ends and lets an engine
/// do them, one after the other; stops, steering and counts pass the work in hand.
public final class EngineServer {
  /// Exit status of a process that ended in the middle of its work, because nobody waits for it.
  public static final int ABANDONED = 3;

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final ServedEngine engine;
  private final Frames<WireCommand, WireAnswer> frames;
  private final ExecutorService work = Executors.newSingleThreadExecutor(named("engine"));
  private final ExecutorService counts = Executors.newSingleThreadExecutor(named("counts"));
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(named("heartbeat"));
  private final Map<Long, ServedTurn> turns = new ConcurrentHashMap<>();
  private final ReceivedFiles files = new ReceivedFiles();
  private final Duration grace;
  private final Runnable abandon;
  private CompletableFuture<Void> opening = CompletableFuture.completedFuture(null);

  /// Opens an engine; [studio.lumina.core.LuminaException] where it cannot.
  @FunctionalInterface
  public interface Opener {
    /// @param progress told on the calling thread
    Engine open(Opening opening, Consumer<? super LoadProgress> progress);
  }

  /// @param in commands; its end ends the service
  /// @param out answers, and nothing else
  public EngineServer(Opener opener, InputStream in, OutputStream out) {
    this(opener, in, out, Duration.ofSeconds(5), () -> {});
  }

  /// @param grace how long the work in hand may go on after the commands ended
  /// @param abandon called where it goes on for longer
  EngineServer(Opener opener, InputStream in, OutputStream out, Duration grace, Runnable abandon) {
    engine = new ServedEngine(opener);
    this.grace = grace;
    this.abandon = abandon;
    this.frames = new Frames<>(WireCommand.class, in, out);
  }

  /// A server over the process's own standard streams. From here on nothing but answers goes to
  /// standard output: what the program prints goes to standard error. Call it first thing.
  ///
  /// The process ends a second after the commands did, whatever it is doing: where the studio has
  /// died, an engine that is loading a checkpoint must not hold its memory.
  public static EngineServer overStandardStreams(Opener opener) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    OutputStream errors = new FileOutputStream(FileDescriptor.err);
    System.setOut(new PrintStream(errors, true, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    return new EngineServer(opener, in, out, GRACE, () -> Runtime.getRuntime().halt(ABANDONED));
  }

  /// Serves until the commands end; then the turn in hand is stopped and the engine closed.
  ///
  /// @throws IOException where the commands break the format
  public void serve() throws IOException {
    heartbeat.scheduleAtFixedRate(
        () -> answer(new WireAnswer.Heartbeat()), 0, 1000, TimeUnit.MILLISECONDS);
    try {
      Optional<WireCommand> command = frames.read();
      while (command.isPresent() && !(command.get() instanceof WireCommand.ShutDown)) {
        accept(command.get());
        command = frames.read();
      }
    } finally {
      turns.values().forEach(ServedTurn::stop);
      counts.shutdown();
      work.submit(this::closeEngine);
      work.shutdown();
      awaitWork();
      heartbeat.shutdownNow();
    }
  }

  private void accept(WireCommand command) {
    switch (command) {
      case WireCommand.Open c -> {
        CompletableFuture<Void> done = new CompletableFuture<>();
        opening = done;
        work(
            c.call(),
            () -> {
              try {
                return engine.open(c, this::answer);
              } finally {
                done.complete(null);
              }
            });
      }
      case WireCommand.Begin c ->
          work(
              c.call(), () -> engine.begin(c.call(), c.session(), () -> engine.opened().session()));
      case WireCommand.Rebuild c ->
          work(
              c.call(),
              () -> engine.begin(c.call(), c.session(), () -> engine.opened().session(c.tokens())));
      case WireCommand.Fork c ->
          work(
              c.call(),
              () ->
                  engine.begin(
                      c.call(), c.session(), () -> engine.session(c.from()).fork(c.length())));
      case WireCommand.ForkTo c ->
          work(
              c.call(),
              () ->
                  engine.begin(
                      c.call(), c.session(), () -> engine.session(c.from()).fork(c.tokens())));
      case WireCommand.Read c ->
          work(
              c.call(),
              () -> new WireAnswer.Conversation(c.call(), engine.session(c.session()).tokens()));
      case WireCommand.Reply c -> {
        ServedTurn turn = new ServedTurn(c, this::answer);
        turns.put(c.call(), turn);
        work(c.call(), () -> reply(turn));
      }
      case WireCommand.Steer c -> onTurn(c.call(), turn -> turn.steer(c.steer()));
      case WireCommand.Stop c -> onTurn(c.call(), ServedTurn::stop);
      case WireCommand.Keep c -> work(c.call(), () -> engine.keep(c));
      case WireCommand.End c -> work(c.call(), () -> engine.end(c));
      case WireCommand.Decode c ->
          work(c.call(), () -> new WireAnswer.Decoded(c.call(), engine.opened().decode(c.drawn())));
      case WireCommand.Encode c ->
          work(c.call(), () -> new WireAnswer.Encoded(c.call(), engine.opened().encode(c.photo())));
      case WireCommand.FileBytes c -> files.add(c.file(), c.bytes());
      case WireCommand.EncodeFile c -> {
        ReceivedFiles.Received file = files.take(c.file());
        work(
            c.call(),
            () ->
                new WireAnswer.Encoded(
                    c.call(), engine.opened().encode(file.whole(c.name()), c.crop())));
      }
      case WireCommand.Count c ->
          beside(
              c.call(), () -> new WireAnswer.Counted(c.call(), engine.opened().count(c.prompt())));
      case WireCommand.Spans c ->
          beside(
              c.call(), () -> new WireAnswer.Spanned(c.call(), engine.opened().spans(c.tokens())));
      case WireCommand.Standing c ->
          beside(
              c.call(),
              () -> new WireAnswer.Conversation(c.call(), engine.opened().standing(c.tokens())));
      case WireCommand.ShutDown _ -> throw new IllegalArgumentException("ends the service");
    }
  }

  private void work(long call, CallRunner.Task task) {
    work.execute(new CallRunner(call, task, this::answer));
  }

  /// Passes the work in hand, but not the opening.
  private void beside(long call, CallRunner.Task task) {
    CompletableFuture<Void> begun = opening;
    counts.execute(
        new CallRunner(
            call,
            () -> {
              begun.join();
              return task.done();
            },
            this::answer));
  }

  private void onTurn(long call, Consumer<ServedTurn> action) {
    ServedTurn turn = turns.get(call);
    if (turn != null) {
      action.accept(turn);
    }
  }

  private WireAnswer reply(ServedTurn turn) {
    try {
      return turn.takeWith(engine.session(turn.session()));
    } finally {
      turns.remove(turn.call());
    }
  }

  /// After the counts that were asked for: they have answers of an engine that is open.
  private void closeEngine() {
    try {
      counts.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    engine.close();
  }

  /// Sends an answer. One that cannot be sent becomes its call's failure, so that every call ends;
  /// where nobody listens any more the process is of no use: the reader will see its own end.
  private void answer(WireAnswer answer) {
    try {
      frames.write(answer);
    } catch (Frames.TooLong e) {
      unsent(answer, new Problem.ComputationFailed(e.getMessage()));
    } catch (IOException e) {
      turns.values().forEach(ServedTurn::stop);
    } catch (RuntimeException | Error e) {
      unsent(answer, CallRunner.problem(e));
    }
  }

  private void unsent(WireAnswer answer, Problem problem) {
    switch (answer) {
      // The call fails here and answers for itself.
      case WireAnswer.Loading _, WireAnswer.Told _, WireAnswer.Asked _ ->
          throw new LuminaException(problem);
      case WireAnswer.Failed failed -> throw new LuminaException(failed.problem());
      case WireAnswer.Last last -> answer(new WireAnswer.Failed(last.call(), problem));
      case WireAnswer.Heartbeat _ -> {}
    }
  }

  /// Lets the work in hand end, and ends the process where it does not: whoever started it is gone
  /// or waits for its end, and what it computes or loads is nobody's.
  private void awaitWork() {
    try {
      if (!work.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        work.shutdownNow();
        abandon.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
