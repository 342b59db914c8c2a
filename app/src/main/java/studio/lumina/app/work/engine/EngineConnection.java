package studio.lumina.app.work.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.wire.Frames;
import studio.lumina.core.wire.WireAnswer;
import studio.lumina.core.wire.WireCommand;

/// A running engine process: sends commands, hands answers to the calls that wait for them, and
/// ends every call with one [Problem] when the process ends, which it writes to the log first. Any
/// thread may use it; [#stop] and [#kill] never wait.
final class EngineConnection {
  private static final int LINGER_SECONDS = 3;

  private final EngineCommand command;
  private final Process process;
  private final Instant started = Instant.now();
  private final Frames<WireAnswer, WireCommand> frames;
  private final StderrTail stderr;
  private final Thread errors;
  private final HeartbeatMonitor heartbeat = new HeartbeatMonitor();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("engine watch").factory());
  private final Map<Long, PendingCall> calls = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable Problem end;
  private volatile boolean closing;

  private EngineConnection(EngineCommand command, Process process) {
    this.command = command;
    this.process = process;
    this.stderr = new StderrTail(process.getErrorStream());
    this.errors = Thread.ofPlatform().daemon().name("engine errors").unstarted(stderr);
    this.frames =
        new Frames<>(
            WireAnswer.class,
            process.getInputStream(),
            new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /// @throws LuminaException where the process cannot be started
  static EngineConnection start(EngineCommand command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words());
      builder.environment().putAll(command.environment());
      return over(command, builder.start());
    } catch (IOException e) {
      throw new LuminaException(new Problem.EngineDied(-1, String.valueOf(e.getMessage())), e);
    }
  }

  /// Speaks to a process that runs already.
  static EngineConnection over(EngineCommand command, Process process) {
    EngineConnection connection = new EngineConnection(command, process);
    connection.errors.start();
    Thread.ofPlatform().daemon().name("engine answers").start(connection::listen);
    connection.watch.scheduleAtFixedRate(connection::checkHeartbeat, 1, 1, TimeUnit.SECONDS);
    return connection;
  }

  /// Sends a command that will be answered.
  ///
  /// @throws LuminaException with [Problem.PictureTooLarge] where it is too long to be sent
  PendingCall call(LongFunction<WireCommand> toCommand) {
    PendingCall call = new PendingCall(numbers.incrementAndGet());
    calls.put(call.number(), call);
    Problem ended = end;
    if (ended != null) {
      call.add(new WireAnswer.Failed(call.number(), ended));
      calls.remove(call.number());
      return call;
    }
    try {
      frames.write(toCommand.apply(call.number()));
    } catch (Frames.TooLong e) {
      calls.remove(call.number());
      throw tooLong(e);
    } catch (IOException e) {
      // The process is gone or going; its end will answer the call.
      stderr.add("cannot be written to: " + e.getMessage());
    } catch (RuntimeException e) {
      calls.remove(call.number());
      throw e;
    }
    return call;
  }

  /// A number never used before.
  long number() {
    return numbers.incrementAndGet();
  }

  /// Sends a command that has no answer of its own.
  ///
  /// @throws LuminaException with [Problem.PictureTooLarge] where it is too long to be sent: the
  ///   engine may wait for it, so the call that it belongs to is the caller's to stop
  void post(WireCommand message) {
    try {
      frames.write(message);
    } catch (Frames.TooLong e) {
      throw tooLong(e);
    } catch (IOException e) {
      stderr.add("cannot be written to: " + e.getMessage());
    }
  }

  /// Ends a call, by the process's obedience or the process's death. Never waits: the pipe may be
  /// full, or another thread be writing a photo to it.
  void stop(PendingCall call) {
    Thread.ofVirtual().name("engine stop").start(() -> post(new WireCommand.Stop(call.number())));
    CompletableFuture.delayedExecutor(command.patience().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (calls.containsKey(call.number())) {
            kill("did not stop within " + command.patience());
          }
        });
  }

  /// Ends the process the hard way.
  void kill(String why) {
    stderr.add(why);
    // Unlike the process itself, its handle leaves the streams open: what it said is still read.
    process.toHandle().destroyForcibly();
  }

  /// Asks the process to end and sees to it that it does, within seconds; idempotent.
  void close() {
    closing = true;
    Thread.ofVirtual().name("engine shutdown").start(this::askToEnd);
    try {
      if (!process.waitFor(LINGER_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void askToEnd() {
    post(new WireCommand.ShutDown());
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      stderr.add("cannot be closed: " + e.getMessage());
    }
  }

  private static LuminaException tooLong(Frames.TooLong e) {
    return new LuminaException(
        new Problem.PictureTooLarge("request", e.length(), Frames.LONGEST, "bytes"), e);
  }

  private void listen() {
    try {
      Optional<WireAnswer> answer = frames.read();
      while (answer.isPresent()) {
        heartbeat.heard();
        dispatch(answer.get());
        answer = frames.read();
      }
    } catch (IOException e) {
      // A virtual machine that crashes says so on this stream before it writes its crash file: it
      // is left the time to end by itself.
      stderr.add(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      // The thread's boundary: whatever it was, no call may wait for ever.
      stderr.add("answers cannot be read: " + e);
    } finally {
      finish();
    }
  }

  private void dispatch(WireAnswer answer) {
    if (answer instanceof WireAnswer.ToCall toCall) {
      PendingCall call =
          toCall instanceof WireAnswer.Last
              ? calls.remove(toCall.call())
              : calls.get(toCall.call());
      if (call != null) {
        call.add(toCall);
      }
    }
  }

  private void checkHeartbeat() {
    if (heartbeat.beat(!calls.isEmpty())) {
      kill("gave no sign of life");
    }
  }

  private void finish() {
    watch.shutdownNow();
    int status = -1;
    try {
      if (!process.waitFor(LINGER_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      status = process.waitFor();
      errors.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Problem problem =
        closing ? new Problem.Closed("engine") : new Problem.EngineDied(status, stderr.text());
    if (!closing) {
      log(status);
    }
    end = problem;
    calls.values().forEach(call -> call.add(new WireAnswer.Failed(call.number(), problem)));
    calls.clear();
  }

  /// Before any call is answered: what the window says then is in the log already.
  private void log(int status) {
    System.getLogger(EngineConnection.class.getName())
        .log(
            System.Logger.Level.ERROR,
            "engine process {0} was lost: exit status {1}, running for {2}, calls under way: {3};"
                + " the end of its error output:\n{4}",
            String.valueOf(process.pid()),
            String.valueOf(status),
            Duration.between(started, Instant.now()),
            calls.size(),
            stderr.text());
  }
}
