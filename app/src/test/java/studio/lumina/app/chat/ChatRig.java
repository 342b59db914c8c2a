package studio.lumina.app.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.FakeEngine;
import studio.lumina.app.work.FakeScript;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;

/// The models of Chat over a real library and a fake engine, on a thread that stands for the
/// window's.
final class ChatRig implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final long LOOK_NANOS = 2_000_000;

  final Studio studio;
  final ChatModel model;
  private final ExecutorService fx = Executors.newSingleThreadExecutor();

  ChatRig(Path folder, FakeScript script, UiState memory) throws Exception {
    this(folder, script, memory, ports -> ports);
  }

  /// @param between what the models see of the studio
  ChatRig(Path folder, FakeScript script, UiState memory, UnaryOperator<StudioPorts> between)
      throws Exception {
    Library library = Library.open(new Folders(folder));
    studio =
        new Studio(
            library,
            (opening, progress) -> FakeEngine.open(opening, script, progress),
            fx,
            Clock.systemUTC());
    model =
        on(() -> {
          CheckpointModel checkpoint = new CheckpointModel(studio.events(), studio.models());
          ChatModel made = new ChatModel(between.apply(studio), checkpoint, memory, new Random(7));
          checkpoint.open(Opening.of("fake"));
          return made;
        });
    until(() -> model.cardProperty().get().isPresent());
  }

  /// Does something on the window's thread.
  void act(Runnable deed) throws Exception {
    on(() -> {
      deed.run();
      return true;
    });
  }

  <T> T on(Callable<T> question) throws Exception {
    try {
      return fx.submit(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /// Waits until something is so, looked at on the window's thread.
  void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!on(condition)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("in vain");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /// Says words and waits for the end of the answer.
  TurnEntry say(String words) throws Exception {
    int before = turns();
    act(() -> model.composer().write(words));
    act(model::send);
    return answered(before + 1);
  }

  /// Waits until so many turns are there and nothing is awaited; the last of the branch shown.
  TurnEntry answered(int turns) throws Exception {
    until(() -> turns() == turns && !model.conversation().busyProperty().get());
    return on(() -> model.conversation().shown().getLast());
  }

  List<TurnEntry> shown() throws Exception {
    return on(() -> model.conversation().shown());
  }

  static String answer(TurnEntry turn) {
    return turn.progress().answer().stream()
        .map(part -> part instanceof Part.Words words ? words.text() : "#")
        .reduce("", String::concat);
  }

  private int turns() {
    return model.conversation().treeProperty().get().map(tree -> tree.turns().size()).orElse(0);
  }

  @Override
  public void close() {
    studio.close();
    fx.shutdown();
  }
}
