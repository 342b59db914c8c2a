package studio.lumina.app.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
/// ends every call with one [Problem] when the process ends. Any thread may use it.
final class Child {
  private static final int LINGER_SECONDS = 3;

  private final EngineCommand command;
  private final Process process;
  private final Frames<WireAnswer, WireCommand> frames;
  private final LastWords lastWords;
  private final Thread errors;
  private final Pulse pulse = new Pulse();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("engine watch").factory());
  private final Map<Long, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable Problem end;
  private volatile boolean closing;

  private Child(EngineCommand command, Process process) {
    this.command = command;
    this.process = process;
    this.lastWords = new LastWords(process.getErrorStream());
    this.errors = Thread.ofPlatform().daemon().name("engine errors").unstarted(lastWords);
    this.frames =
        new Frames<>(
            WireAnswer.class,
            process.getInputStream(),
            new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /// @throws LuminaException where the process cannot be started
  static Child start(EngineCommand command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words());
      builder.environment().putAll(command.environment());
      Child child = new Child(command, builder.start());
      child.errors.start();
      Thread.ofPlatform().daemon().name("engine answers").start(child::listen);
      child.watch.scheduleAtFixedRate(child::checkPulse, 1, 1, TimeUnit.SECONDS);
      return child;
    } catch (IOException e) {
      throw new LuminaException(new Problem.EngineDied(-1, String.valueOf(e.getMessage())), e);
    }
  }

  /// Sends a command that will be answered.
  Call call(LongFunction<WireCommand> toCommand) {
    Call call = new Call(numbers.incrementAndGet());
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
      throw new LuminaException(
          new Problem.PictureTooLarge("request", e.length(), Frames.LONGEST, "bytes"), e);
    } catch (IOException e) {
      // The process is gone or going; its end will answer the call.
      lastWords.add("cannot be written to: " + e.getMessage());
    }
    return call;
  }

  /// A number never used before.
  long number() {
    return numbers.incrementAndGet();
  }

  /// Sends a command that has no answer of its own.
  void post(WireCommand message) {
    try {
      frames.write(message);
    } catch (IOException e) {
      lastWords.add("cannot be written to: " + e.getMessage());
    }
  }

  /// Ends a call that waits for nothing else than the process's obedience.
  void stop(Call call) {
    post(new WireCommand.Stop(call.number()));
    CompletableFuture.delayedExecutor(command.patience().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (calls.containsKey(call.number())) {
            kill("did not stop within " + command.patience());
          }
        });
  }

  /// Ends the process the hard way.
  void kill(String why) {
    lastWords.add(why);
    // Unlike the process itself, its handle leaves the streams open: what it said is still read.
    process.toHandle().destroyForcibly();
  }

  /// Asks the process to end and sees to it that it does; idempotent.
  void close() {
    closing = true;
    post(new WireCommand.ShutDown());
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LINGER_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try {
      Optional<WireAnswer> answer = frames.read();
      while (answer.isPresent()) {
        pulse.heard();
        dispatch(answer.get());
        answer = frames.read();
      }
    } catch (IOException e) {
      // A virtual machine that crashes says so on this stream before it writes its crash file: it
      // is left the time to end by itself.
      lastWords.add(String.valueOf(e.getMessage()));
    }
    finish();
  }

  private void dispatch(WireAnswer answer) {
    if (answer instanceof WireAnswer.ToCall toCall) {
      Call call =
          toCall instanceof WireAnswer.Last
              ? calls.remove(toCall.call())
              : calls.get(toCall.call());
      if (call != null) {
        call.add(toCall);
      }
    }
  }

  private void checkPulse() {
    if (pulse.beat(!calls.isEmpty())) {
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
        closing ? new Problem.Closed("engine") : new Problem.EngineDied(status, lastWords.text());
    end = problem;
    calls.values().forEach(call -> call.add(new WireAnswer.Failed(call.number(), problem)));
    calls.clear();
  }
}
