package studio.lumina.core.torch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// A few words of memory shared between Java and native programs, through a small temporary file
/// mapped by both. Any thread may use it; whoever made it closes it after the programs.
public final class ControlPage implements CancelSignal, AutoCloseable {
  /// Words (int32) in the page.
  static final int WORDS = 1024;

  private static final Set<ControlPage> OPEN = ConcurrentHashMap.newKeySet();

  static {
    // A program that is told to end (SIGTERM, SIGHUP) closes nothing.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(page -> delete(page.path))));
  }

  private static final VarHandle WORD = ValueLayout.JAVA_INT.varHandle();
  private static final long STOP = 0;
  private static final long PROGRESS = Integer.BYTES;
  private static final long LOOKS = 2L * Integer.BYTES;

  private final Path path;
  private final Arena arena;
  private final MemorySegment page;

  /// @throws LuminaException with [Problem.FileUnwritable] where there is no room for the file
  @SuppressWarnings("MustBeClosedChecker") // lives as long as the page, closed with it
  public ControlPage() {
    try {
      path = Files.createTempFile("lumina-control", ".page");
      Files.write(path, new byte[WORDS * Integer.BYTES]);
      arena = Arena.ofShared();
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        page = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) WORDS * Integer.BYTES, arena);
      }
      OPEN.add(this);
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(System.getProperty("java.io.tmpdir", ""), e.toString()), e);
    }
  }

  Path path() {
    return path;
  }

  /// Raises every page that is open.
  static void raiseAll() {
    for (ControlPage each : OPEN) {
      try {
        each.raise();
      } catch (IllegalStateException e) {
        continue; // closed meanwhile
      }
    }
  }

  @Override
  public void raise() {
    WORD.setVolatile(page, STOP, 1);
  }

  @Override
  public void lower() {
    WORD.setVolatile(page, STOP, 0);
  }

  @Override
  public boolean raised() {
    return (int) WORD.getVolatile(page, STOP) != 0;
  }

  @Override
  public int progress() {
    return (int) WORD.getVolatile(page, PROGRESS);
  }

  /// How often programs have looked whether to stop since [#restart]: each look is a point where a
  /// computation ends.
  public int looks() {
    return (int) WORD.getVolatile(page, LOOKS);
  }

  @Override
  public void restart() {
    WORD.setVolatile(page, PROGRESS, 0);
    WORD.setVolatile(page, LOOKS, 0);
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
      if (delete(path)) {
        OPEN.remove(this);
      }
    }
  }

  private static boolean delete(Path path) {
    try {
      Files.deleteIfExists(path);
      return true;
    } catch (IOException e) {
      return false; // Windows keeps a mapped file until the program ends
    }
  }
}
