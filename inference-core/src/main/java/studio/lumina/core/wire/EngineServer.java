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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Session;

/// The engine process's side of the wire: reads commands until the stream ends and lets an engine
/// do them, one after the other; stops, steering and counts pass the work in hand.
public final class EngineServer {
  private final Opener opener;
  private final Frames<Command, Answer> frames;
  private final ExecutorService work = Executors.newSingleThreadExecutor(named("engine"));
  private final ExecutorService counts = Executors.newSingleThreadExecutor(named("counts"));
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(named("heartbeat"));
  private final Map<Long, Session> sessions = new ConcurrentHashMap<>();
  private final Map<Long, ServedTurn> turns = new ConcurrentHashMap<>();
  private volatile @Nullable Engine engine;

  /// Opens an engine; [studio.lumina.core.LuminaException] where it cannot.
  @FunctionalInterface
  public interface Opener {
    /// @param progress told on the calling thread
    Engine open(Opening opening, Consumer<? super LoadProgress> progress);
  }

  /// @param in commands; its end ends the service
  /// @param out answers, and nothing else
  public EngineServer(Opener opener, InputStream in, OutputStream out) {
    this.opener = opener;
    this.frames = new Frames<>(Command.class, in, out);
  }

  /// A server over the process's own standard streams. From here on nothing but answers goes to
  /// standard output: what the program prints goes to standard error. Call it first thing.
  public static EngineServer overStandardStreams(Opener opener) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    OutputStream errors = new FileOutputStream(FileDescriptor.err);
    System.setOut(new PrintStream(errors, true, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    return new EngineServer(opener, in, out);
  }

  /// Serves until the commands end; then the turn in hand is stopped and the engine closed.
  ///
  /// @throws IOException where the commands break the format
  public void serve() throws IOException {
    pulse.scheduleAtFixedRate(() -> answer(new Answer.Heartbeat()), 0, 1000, TimeUnit.MILLISECONDS);
    try {
      Optional<Command> command = frames.read();
      while (command.isPresent() && !(command.get() instanceof Command.ShutDown)) {
        accept(command.get());
        command = frames.read();
      }
    } finally {
      turns.values().forEach(ServedTurn::stop);
      counts.shutdown();
      work.submit(this::closeEngine);
      work.shutdown();
      awaitWork();
      pulse.shutdownNow();
    }
  }

  private void accept(Command command) {
    switch (command) {
      case Command.Open c -> work(c.call(), () -> open(c));
      case Command.Begin c -> work(c.call(), () -> begin(c));
      case Command.Reply c -> {
        ServedTurn turn = new ServedTurn(c, this::answer);
        turns.put(c.call(), turn);
        work(c.call(), () -> reply(turn));
      }
      case Command.Steer c -> onTurn(c.call(), turn -> turn.steer(c.steer()));
      case Command.Stop c -> onTurn(c.call(), ServedTurn::stop);
      case Command.Keep c -> work(c.call(), () -> keep(c));
      case Command.End c -> work(c.call(), () -> end(c));
      case Command.Decode c ->
          work(c.call(), () -> new Answer.Decoded(c.call(), opened().decode(c.drawn())));
      case Command.Encode c ->
          work(c.call(), () -> new Answer.Encoded(c.call(), opened().encode(c.photo())));
      case Command.Count c ->
          counts.execute(
              new Work(
                  c.call(),
                  () -> new Answer.Counted(c.call(), opened().count(c.prompt())),
                  this::answer));
      case Command.ShutDown _ -> throw new IllegalArgumentException("ends the service");
    }
  }

  private void work(long call, Work.Task task) {
    work.execute(new Work(call, task, this::answer));
  }

  private void onTurn(long call, Consumer<ServedTurn> action) {
    ServedTurn turn = turns.get(call);
    if (turn != null) {
      action.accept(turn);
    }
  }

  private Answer open(Command.Open command) {
    if (engine != null) {
      throw new IllegalStateException("a checkpoint is open already");
    }
    Engine opened =
        opener.open(
            command.opening(), progress -> answer(new Answer.Loading(command.call(), progress)));
    engine = opened;
    return new Answer.Opened(command.call(), opened.card());
  }

  private Answer begin(Command.Begin command) {
    sessions.put(command.session(), opened().session());
    return new Answer.Done(command.call());
  }

  private Answer reply(ServedTurn turn) {
    try {
      return turn.takeWith(session(turn.session()));
    } finally {
      turns.remove(turn.call());
    }
  }

  private Answer keep(Command.Keep command) {
    session(command.session()).keep();
    return new Answer.Done(command.call());
  }

  private Answer end(Command.End command) {
    Session session = sessions.remove(command.session());
    if (session != null) {
      session.close();
    }
    return new Answer.Done(command.call());
  }

  private Session session(long number) {
    Session session = sessions.get(number);
    if (session == null) {
      throw new LuminaException(new Problem.Closed("conversation"));
    }
    return session;
  }

  private Engine opened() {
    Engine open = engine;
    if (open == null) {
      throw new LuminaException(new Problem.Closed("engine"));
    }
    return open;
  }

  private void closeEngine() {
    sessions.values().forEach(Session::close);
    Engine open = engine;
    if (open != null) {
      open.close();
    }
  }

  /// Where nobody listens any more the process is of no use: the reader will see its own end.
  private void answer(Answer answer) {
    try {
      frames.write(answer);
    } catch (Frames.TooLong e) {
      if (answer instanceof Answer.ToCall toCall) {
        answer(new Answer.Failed(toCall.call(), new Problem.ComputationFailed(e.getMessage())));
      }
    } catch (IOException e) {
      turns.values().forEach(ServedTurn::stop);
    }
  }

  private void awaitWork() {
    try {
      if (!work.awaitTermination(5, TimeUnit.SECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
